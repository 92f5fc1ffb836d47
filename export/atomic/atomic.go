// Package atomic writes files that appear whole or not at all.
package atomic

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
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
// before stay. What stands at a name and is no file, such as /dev/stdout or a pipe, is
// written to; a folder is an error.
func WriteFiles(ctx context.Context, files ...File) error {
	drafts := make([]draft, 0, len(files))
	defer func() {
		for _, d := range drafts {
			d.discard()
		}
	}()
	for _, f := range files {
		d, err := write(ctx, f)
		if err != nil {
			return fmt.Errorf("write %s: %w", f.Name, err)
		}
		drafts = append(drafts, d)
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("write %s: %w", files[0].Name, err)
	}
	for _, d := range drafts {
		if err := d.place(); err != nil {
			return fmt.Errorf("write %s: %w", d.name, because(err))
		}
	}
	return nil
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

// A draft is a file that does not have its name yet; temp is "" where it was written
// in its place.
type draft struct{ temp, name string }

func (d draft) place() error {
	if d.temp == "" {
		return nil
	}
	return os.Rename(d.temp, d.name)
}

// discard takes away what did not get its name.
func (d draft) discard() {
	if d.temp != "" {
		_ = os.Remove(d.temp) // in vain once it is renamed
	}
}

func write(ctx context.Context, f File) (d draft, err error) {
	d.name = f.Name
	if real, err := filepath.EvalSymlinks(f.Name); err == nil {
		d.name = real // a link stays a link
	}
	info, err := os.Stat(f.Name)
	switch {
	case err == nil && info.IsDir():
		return d, errors.New("there is a folder of this name")
	case err == nil && !info.Mode().IsRegular():
		out, err := os.OpenFile(f.Name, os.O_WRONLY, 0)
		if err != nil {
			return d, because(err)
		}
		return d, fill(ctx, out, f.Write)
	}
	out, err := os.CreateTemp(filepath.Dir(d.name), ".quai-*")
	if err != nil {
		return d, because(err)
	}
	d.temp = out.Name()
	// Readable for all, as files are that one makes; a draft is its owner's alone.
	if err := errors.Join(fill(ctx, out, f.Write), os.Chmod(d.temp, 0o644)); err != nil {
		d.discard()
		return d, err
	}
	return d, nil
}

// fill writes and closes a file.
func fill(ctx context.Context, f *os.File, write func(io.Writer) error) error {
	w := bufio.NewWriterSize(stoppable{ctx, f}, 1<<16)
	err := write(w)
	if err == nil {
		err = w.Flush()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
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
	n, err := s.w.Write(p)
	return n, because(err)
}
