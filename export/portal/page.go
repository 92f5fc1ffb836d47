package portal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/quai-transit/quai/export/atomic"
	"github.com/quai-transit/quai/export/release"
)

// Write makes the pages of a store anew, below its public folder: the front page, a page
// for each feed, and what they need. They are made from manifests and published outputs
// only: the same store gives the same bytes. A file that would not change is left alone.
//
// A feed that cannot be read does not keep the others from getting their page; its error
// is returned when all else is done. A release without outputs for pages gets a plain one.
func Write(ctx context.Context, store *release.Store) error {
	w := &writer{ctx: ctx, dir: store.Public()}
	ids, err := store.Feeds()
	if err != nil {
		return fmt.Errorf("write pages: %w", err)
	}
	var pages []*feedPage
	for _, id := range ids {
		p, err := loadFeed(store, id)
		if err != nil {
			w.err = errors.Join(w.err, fmt.Errorf("page of feed %s: %w", id, err))
			continue
		}
		pages = append(pages, p)
	}
	w.assets()
	for _, p := range pages {
		w.page("feeds/"+p.ID+"/index.html", "feed.html", p)
		w.file("feeds/"+p.ID+"/routes.css", routeColors(p.routes()))
	}
	w.page("index.html", "front.html", frontOf(pages))
	w.file("robots.txt", []byte(robots))
	if w.err != nil {
		return fmt.Errorf("write pages: %w", w.err)
	}
	return nil
}

// Search engines are to find the pages; every old release besides would be gigabytes.
const robots = "User-agent: *\nDisallow: /feeds/*/r/\n"

// A writer writes files below the public folder and keeps what went wrong.
type writer struct {
	ctx context.Context
	dir string
	err error
}

func (w *writer) page(name, template string, data any) {
	var b bytes.Buffer
	t, err := templates()
	if err == nil {
		err = t.ExecuteTemplate(&b, template, data)
	}
	if err != nil {
		w.err = errors.Join(w.err, fmt.Errorf("%s: %w", name, err))
		return
	}
	w.file(name, b.Bytes())
}

func (w *writer) file(name string, data []byte) {
	path := filepath.Join(w.dir, filepath.FromSlash(name))
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, data) {
		return
	}
	err := os.MkdirAll(filepath.Dir(path), 0o755)
	if err == nil {
		err = atomic.WriteFile(w.ctx, path, func(out io.Writer) error {
			_, err := out.Write(data)
			return err
		})
	}
	w.err = errors.Join(w.err, err)
}
