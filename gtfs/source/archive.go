package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// An Archive is an opened source. It must be closed.
type Archive struct {
	Name     string   // base name for people: "gtfs.zip", "stdin"
	Size     int64    // bytes of the zip; 0 for a folder
	SHA256   string   // of the bytes of the zip, in hex; of a folder: of its sorted names and their digests
	Entries  []*Entry // in the order of the archive (the inner one where one was opened); of a folder: by name
	Oddities []Oddity // in the order they were met
	Version  Version  // what the server said; zero for what is no URL

	closers []io.Closer
}

// Open opens the zip, folder or http(s) URL called name, or for "-" the zip that
// Options.Stdin holds. It returns a [*RefusedError], [*NotZipError] or
// [*StatusError], wrapped, for what can be told apart, and honours ctx until it
// returns.
func Open(ctx context.Context, name string, o Options) (*Archive, error) {
	a, err := open(ctx, name, o)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", withoutSecrets(name), err)
	}
	return a, nil
}

func open(ctx context.Context, name string, o Options) (*Archive, error) {
	switch {
	case name == "-":
		return openStdin(ctx, o)
	case strings.Contains(name, "://"):
		return fetch(ctx, name, Version{}, o)
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil, withoutPath(err)
	}
	switch {
	case info.IsDir():
		return openFolder(ctx, name, o)
	case info.Mode().IsRegular():
		return openFile(ctx, name, o)
	}
	return openPipe(ctx, name, o)
}

// Find returns the entry known as name ("stops.txt"), or nil.
func (a *Archive) Find(name string) *Entry {
	for _, e := range a.Entries {
		if e.Name == name {
			return e
		}
	}
	return nil
}

// Close closes the source and removes what was spooled. Entries cannot be opened
// afterwards. Closing twice is fine.
func (a *Archive) Close() error {
	var errs []error
	for i := len(a.closers) - 1; i >= 0; i-- {
		errs = append(errs, a.closers[i].Close())
	}
	a.closers = nil
	return errors.Join(errs...)
}

func openFile(ctx context.Context, name string, o Options) (*Archive, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, withoutPath(err)
	}
	sum, size, err := digest(ctx, f)
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return openPacked(ctx, packed{ReaderAt: f, size: size, sha256: sum, close: f}, filepath.Base(name), o)
}

func openStdin(ctx context.Context, o Options) (*Archive, error) {
	if o.Stdin == nil {
		return nil, errors.New("no standard input is given")
	}
	return openStream(ctx, o.Stdin, "stdin", o)
}

// openPipe reads what is neither file nor folder: a named pipe or a shell's <(…).
func openPipe(ctx context.Context, name string, o Options) (*Archive, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, withoutPath(err)
	}
	defer f.Close()
	return openStream(ctx, f, path.Base(filepath.ToSlash(name)), o)
}

func openStream(ctx context.Context, r io.Reader, name string, o Options) (*Archive, error) {
	r, done := interruptible(ctx, r)
	defer done()
	p, err := spool(ctx, r, o.limits())
	if err != nil {
		return nil, err
	}
	return openPacked(ctx, p, name, o)
}

// openPacked reads a zip that lies in a file and takes care of closing it.
func openPacked(ctx context.Context, p packed, name string, o Options) (*Archive, error) {
	a := &Archive{Name: name, Size: p.size, SHA256: p.sha256, closers: []io.Closer{p.close}}
	t := &tally{limits: o.limits()}
	err := a.readZip(ctx, p, t)
	if err == nil {
		err = a.arrange(ctx, t, innerZip)
	}
	if err != nil {
		return nil, errors.Join(err, a.Close())
	}
	return a, nil
}

// withoutPath takes the path off an error, for it is named around it.
func withoutPath(err error) error {
	var pe *os.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
