// Package atomic writes files that appear whole or not at all.
package atomic

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// WriteFile writes a file beside its place and then puts it there. Where write fails
// or ctx ends nothing is left behind, and a file that was there before stays.
func WriteFile(ctx context.Context, name string, write func(io.Writer) error) error {
	temp, err := os.CreateTemp(filepath.Dir(name), ".quai-*")
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	defer os.Remove(temp.Name()) // in vain once it is renamed
	if err := fill(temp, write); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return os.Rename(temp.Name(), name)
}

// fill writes and closes a file, readable for all as files are that one makes.
func fill(f *os.File, write func(io.Writer) error) error {
	w := bufio.NewWriterSize(f, 1<<16)
	err := write(w)
	if err == nil {
		err = w.Flush()
	}
	if err == nil {
		err = f.Chmod(0o644)
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}
