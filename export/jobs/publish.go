// Package jobs does the long works of a publisher from end to end: publish a feed
// with its tables and report, and set up a portal that shows it.
package jobs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/quai-transit/quai/export/atomic"
	"github.com/quai-transit/quai/export/clean"
	"github.com/quai-transit/quai/export/portal"
	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/source"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

// A Publication is a feed to publish, and how.
type Publication struct {
	Feed    *gtfs.Feed
	ID      string // of the feed on the portal
	Licence release.Licence
	At      time.Time // moment of publication
	Now     time.Time // the clock, so that a slip in At is found; zero checks nothing
	Date    gtfs.Date // day the feed is judged on
	Country string
	Lang    lang.Lang
	Threads int
	Version string // of the program
	// Progress, where not nil, is told what is being done.
	Progress func(step lang.Text)
}

// Publish cleans a feed, leaves out what is not public, checks what is left, makes
// tables of it, and makes all of that the next release of the feed. What is published
// and what the report and the tables say of it are made from the published zip itself.
//
// It returns release.ErrUnchanged where the content is that of the current release.
func Publish(ctx context.Context, s *release.Store, p *Publication) (release.Manifest, *clean.Report, error) {
	dir, err := os.MkdirTemp("", "quai-publish-*")
	if err != nil {
		return release.Manifest{}, nil, fmt.Errorf("publish: %w", err)
	}
	defer os.RemoveAll(dir)
	w := &work{Publication: p, dir: dir}
	changes, err := w.writeZip(ctx)
	if err != nil {
		return release.Manifest{}, nil, err
	}
	if err := w.check(ctx); err != nil {
		return release.Manifest{}, nil, err
	}
	defer w.public.Close()
	if w.previous, err = previous(ctx, s, p.ID); err != nil {
		return release.Manifest{}, nil, err
	}
	if w.previous != nil {
		defer w.previous.Close()
	}
	m, err := w.release(ctx, s, changes)
	return m, changes, err
}

// release makes the release and the pages that show it. The pages are written also
// where nothing is new: a publisher before may have died ahead of them.
func (w *work) release(ctx context.Context, s *release.Store, changes *clean.Report) (release.Manifest, error) {
	sub, err := w.submission(ctx, changes)
	if err != nil {
		return release.Manifest{}, err
	}
	m, err := s.Publish(ctx, sub)
	if err != nil && !errors.Is(err, release.ErrUnchanged) {
		return m, fmt.Errorf("publish: %w", err)
	}
	w.say(lang.Text{EN: "write the pages", FR: "écriture des pages"})
	// Under the lock: a slower publisher must not put an older page over a newer.
	if perr := s.WithLock(ctx, func() error { return portal.Write(ctx, s) }); perr != nil {
		err = errors.Join(err, fmt.Errorf("release %d is published, but not its pages: %w", m.Release, perr))
	}
	return m, err
}

// previous reads the feed of the current release, nil where there is none.
func previous(ctx context.Context, s *release.Store, id string) (*gtfs.Feed, error) {
	_, m, err := s.Current(id)
	if errors.Is(err, release.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the release before: %w", err)
	}
	zip, ok := m.File("gtfs.zip")
	if !ok || m.State != release.Published {
		return nil, nil
	}
	object, err := s.Object(zip.SHA256)
	if err != nil {
		return nil, fmt.Errorf("read the release before: %w", err)
	}
	defer object.Close()
	return openOwn(ctx, object.Name(), gtfs.Options{})
}

// A work is a publication under way.
type work struct {
	*Publication
	dir    string     // for what is made, gone afterwards
	public *gtfs.Feed // what is published, read back
	// previous is the feed of the release before, nil where there is none.
	previous *gtfs.Feed
	result   *validate.Result
}

func (w *work) say(step lang.Text) {
	if w.Progress != nil {
		w.Progress(step)
	}
}

func (w *work) zip() string { return filepath.Join(w.dir, "gtfs.zip") }

// writeZip writes the public zip, in two passes, and has an independent reader read it back.
func (w *work) writeZip(ctx context.Context) (*clean.Report, error) {
	w.say(lang.Text{EN: "clean", FR: "nettoyage"})
	first, second := clean.ForPublishing()
	edits, changes := clean.Plan(w.Feed, first)
	if err := w.write(ctx, w.Feed, edits); err != nil {
		return nil, err
	}
	listed, err := w.open(ctx)
	if err != nil {
		return nil, err
	}
	defer listed.Close()
	edits, made := clean.Plan(listed, second)
	if !edits.Empty() {
		err = w.write(ctx, listed, edits)
	}
	if err == nil {
		err = release.ReadBack(ctx, w.zip())
	}
	return changes.Join(made), err
}

func (w *work) write(ctx context.Context, f *gtfs.Feed, e *gtfs.Edits) error {
	return atomic.WriteFile(ctx, w.zip(), func(out io.Writer) error { return gtfs.Write(ctx, out, f, e) })
}

// open reads the public zip.
func (w *work) open(ctx context.Context) (*gtfs.Feed, error) {
	return openOwn(ctx, w.zip(), gtfs.Options{Threads: w.Threads, Country: w.Country})
}

// openOwn reads a zip of our own making, for which no limit holds.
func openOwn(ctx context.Context, name string, o gtfs.Options) (*gtfs.Feed, error) {
	unlimited := source.Options{MaxUnpacked: -1, MaxEntries: -1, MaxRatio: -1}
	f, err := gtfs.Open(ctx, name, unlimited, o)
	if err != nil {
		return nil, fmt.Errorf("read what is published: %w", err)
	}
	return f, nil
}

// check reads the public zip and judges it.
func (w *work) check(ctx context.Context) (err error) {
	w.say(lang.Text{EN: "check", FR: "contrôle"})
	if w.public, err = w.open(ctx); err != nil {
		return err
	}
	for file := range gtfs.Files {
		if w.Feed.Table(file).Len() > 0 && w.public.Table(file).Len() == 0 {
			return errors.Join(fmt.Errorf("publish: all rows of %s would be lost", file), w.public.Close())
		}
	}
	vo := profile.Default().Options(w.Date)
	vo.Country, vo.Threads = w.Country, w.Threads
	if w.result, err = validate.Run(ctx, w.public, vo); err != nil {
		_ = w.public.Close()
	}
	return err
}
