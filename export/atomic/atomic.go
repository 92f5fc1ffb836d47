// Package atomic writes files that appear whole or not at all, also where the power
// fails: a file is on the disk before it takes its name. A draft is a file that does
// not have its name yet.
package atomic

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// A File is a file to write: where, and what fills it.
type File struct {
	Name  string
	Write func(io.Writer) error
}

// WriteFile writes a file beside its place and then puts it there. Where write fails
// or ctx ends nothing is left behind, and a file that was there before stays.
func WriteFile(ctx context.Context, name string, write func(io.Writer) error) error {
	return WriteFiles(ctx, File{name, write})
}

// WriteFiles writes files that belong together: none takes its place before all are
// whole. Where one fails or ctx ends nothing is left behind, and files that were there
// before stay. Who may read them, and what is written to instead of replaced, is as
// with [Create].
func WriteFiles(ctx context.Context, files ...File) error {
	drafts := make([]*Draft, 0, len(files))
	defer func() {
		for _, d := range drafts {
			d.Discard()
		}
	}()
	for _, f := range files {
		d, err := Create(f.Name)
		if err != nil {
			return err
		}
		drafts = append(drafts, d)
		if err := fill(ctx, d, f.Write); err != nil {
			return fmt.Errorf("write %s: %w", f.Name, err)
		}
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("write %s: %w", files[0].Name, err)
	}
	return Place(drafts...)
}

func fill(ctx context.Context, d *Draft, write func(io.Writer) error) error {
	w := bufio.NewWriterSize(stoppable{ctx, d}, 1<<16)
	if err := write(w); err != nil {
		return err
	}
	return w.Flush()
}

// A stoppable writer fails once ctx has ended, so that a long write ends soon.
type stoppable struct {
	ctx context.Context
	w   io.Writer
}

func (s stoppable) Write(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.w.Write(p)
}

// because leaves out the name of the draft, which means nothing to people.
func because(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
