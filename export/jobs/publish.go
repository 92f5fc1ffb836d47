// Package jobs does the long works of a publisher from end to end: publish a feed
// with its tables and report, and set up a portal that shows it.
package jobs

import (
	"context"
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
	sub, err := w.submission(ctx, changes)
	if err != nil {
		return release.Manifest{}, nil, err
	}
	m, err := s.Publish(ctx, sub)
	if err != nil {
		return m, changes, fmt.Errorf("publish: %w", err)
	}
	w.say(lang.Text{EN: "write the pages", FR: "écriture des pages"})
	return m, changes, portal.Write(ctx, s)
}

// A work is a publication under way.
type work struct {
	*Publication
	dir    string     // for what is made, gone afterwards
	public *gtfs.Feed // what is published, read back
	result *validate.Result
}

func (w *work) say(step lang.Text) {
	if w.Progress != nil {
		w.Progress(step)
	}
}

func (w *work) zip() string { return filepath.Join(w.dir, "gtfs.zip") }

// writeZip writes the public zip and has an independent reader read it back.
func (w *work) writeZip(ctx context.Context) (*clean.Report, error) {
	w.say(lang.Text{EN: "clean", FR: "nettoyage"})
	edits, changes := clean.Plan(w.Feed, clean.ForPublishing())
	err := atomic.WriteFile(ctx, w.zip(), func(out io.Writer) error { return gtfs.Write(ctx, out, w.Feed, edits) })
	if err != nil {
		return nil, err
	}
	if err := release.ReadBack(ctx, w.zip()); err != nil {
		return nil, err
	}
	return changes, nil
}

// check reads the public zip and judges it.
func (w *work) check(ctx context.Context) (err error) {
	w.say(lang.Text{EN: "check", FR: "contrôle"})
	o := gtfs.Options{Threads: w.Threads, Country: w.Country}
	if w.public, err = gtfs.Open(ctx, w.zip(), source.Options{}, o); err != nil {
		return fmt.Errorf("read what is to be published: %w", err)
	}
	vo := profile.Default().Options(w.Date)
	vo.Country, vo.Threads = w.Country, w.Threads
	if w.result, err = validate.Run(ctx, w.public, vo); err != nil {
		_ = w.public.Close()
	}
	return err
}
