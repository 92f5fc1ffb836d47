package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path"
)

// innerZip replaces the entries of an archive by those of the zip e inside it. Both
// count towards the same caps. Zips inside that zip stay closed.
func innerZip(ctx context.Context, a *Archive, e *Entry, t *tally) error {
	p, err := unpackZip(ctx, e, t.limits)
	if err != nil {
		return err
	}
	a.closers = append(a.closers, p.close)
	in := &Archive{}
	err = in.readZip(ctx, p, t)
	if err == nil {
		err = in.arrange(ctx, t, nil)
	}
	if err != nil {
		return fmt.Errorf("read %s inside it: %w", shown(e.Path), err)
	}
	a.note(NestedZip, e.Path, "")
	a.Entries = in.Entries
	a.Oddities = append(a.Oddities, in.Oddities...)
	return nil
}

// unpackZip spools an inner zip, which is read from its end.
func unpackZip(ctx context.Context, e *Entry, lim limits) (packed, error) {
	if e.Size > lim.MaxDownload {
		return packed{}, tooLong(e.Path, lim)
	}
	r, err := e.Open()
	if err != nil {
		return packed{}, err
	}
	defer r.Close()
	f, err := newSpoolFile(lim.TempDir)
	if err != nil {
		return packed{}, err
	}
	n, err := io.Copy(f, reading{ctx, r})
	if err != nil {
		return packed{}, errors.Join(fmt.Errorf("unpack %s: %w", path.Base(e.Path), err), f.Close())
	}
	return packed{ReaderAt: f, size: n, close: f}, nil
}
