package report

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Write writes the pack into the folder dir, which it makes where it is not there, and
// returns the names of the files. Each file is whole or is not there: it is written
// beside its place and moved.
func Write(ctx context.Context, dir string, in *Input) ([]string, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("write the report: %w", err)
	}
	var names []string
	for _, f := range pack() {
		if err := ctx.Err(); err != nil {
			return names, fmt.Errorf("write the report: %w", err)
		}
		if err := replace(filepath.Join(dir, f.name), func(w io.Writer) error { return f.write(ctx, w, in) }); err != nil {
			return names, fmt.Errorf("write the report: %w", err)
		}
		names = append(names, f.name)
	}
	return names, nil
}

// A packed file is one file of the pack.
type packed struct {
	name  string
	write func(context.Context, io.Writer, *Input) error
}

func pack() []packed {
	return []packed{
		{"report.html", func(_ context.Context, w io.Writer, in *Input) error { return HTML(w, in) }},
		{"report.json", func(_ context.Context, w io.Writer, in *Input) error { return JSON(w, in) }},
		{"findings.csv", writeCSV},
		{"summary.txt", func(_ context.Context, w io.Writer, in *Input) error { return Summary(w, in, 80, false) }},
	}
}

// replace writes a file under another name and moves it to its place.
func replace(name string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}()
	w := bufio.NewWriter(f)
	if err := write(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if err := f.Chmod(0o644); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
