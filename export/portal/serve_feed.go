package portal

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/quai-transit/quai/export/release"
)

// stable answers for a name that gives the current release, or else for a page.
func (s *server) stable(w http.ResponseWriter, r *http.Request, feed, name string) {
	_, m, err := s.store.Current(feed)
	if errors.Is(err, release.ErrNotFound) {
		s.page(w, r, "feeds/"+feed+"/"+name)
		return
	}
	if err != nil {
		s.unavailable(w, err)
		return
	}
	f, ok := m.Stable(name)
	switch {
	case m.State == release.Redacted && (ok || name == "gtfs.zip"):
		refuseRedacted(w, m)
	case ok:
		s.output(w, r, m, f, cacheStable)
	default:
		s.page(w, r, "feeds/"+feed+"/"+name)
	}
}

// released answers for an output of a release, its manifest, or a page beside them.
func (s *server) released(w http.ResponseWriter, r *http.Request, feed string, n int, path string) {
	m, err := s.store.Manifest(feed, n)
	switch {
	case errors.Is(err, release.ErrNotFound):
		refuse(w, http.StatusNotFound, noRelease)
		return
	case err != nil:
		s.unavailable(w, err)
		return
	case path == "manifest.json":
		s.manifest(w, r, m)
		return
	case m.State == release.Redacted:
		refuseRedacted(w, m)
		return
	}
	output := path
	if path == "" || strings.HasSuffix(path, "/") {
		output += "index.html"
	}
	if f, ok := m.File(output); ok {
		s.output(w, r, m, f, cacheForever)
		return
	}
	s.page(w, r, fmt.Sprintf("feeds/%s/r/%d/%s", feed, n, path))
}

// output sends one file of a release, dated by the moment it came to be published.
func (s *server) output(w http.ResponseWriter, r *http.Request, m release.Manifest, f release.File, cache string) {
	body, err := s.store.Object(f.SHA256)
	if err != nil {
		s.unavailable(w, fmt.Errorf("feed %s release %d: %s: %w", m.Feed, m.Release, f.Path, err))
		return
	}
	defer body.Close()
	c := content{
		body: body, size: f.Bytes, sum: f.SHA256, mediaType: f.MediaType,
		modified: m.PublishedAt, cache: cache, name: f.Path, policy: policyOf(f.MediaType),
	}
	setLinks(w.Header(), m, f)
	c.serve(w, r)
}

// manifest sends a manifest. That of a redacted release is its tombstone and stays;
// since it has taken the place of another one it is not cached forever.
func (s *server) manifest(w http.ResponseWriter, r *http.Request, m release.Manifest) {
	data, err := s.store.ManifestFile(m.Feed, m.Release)
	if err != nil {
		s.unavailable(w, err)
		return
	}
	sum := sha256.Sum256(data)
	c := content{
		body: bytes.NewReader(data), size: int64(len(data)), sum: hex.EncodeToString(sum[:]),
		mediaType: "application/json", modified: m.PublishedAt, cache: cacheForever,
		name: "manifest.json", policy: dataPolicy,
	}
	if m.State == release.Redacted {
		c.cache = cacheStable
	}
	c.serve(w, r)
}
