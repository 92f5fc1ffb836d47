package release

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

// A State says whether a release can be had.
type State string

// The states of a manifest.
const (
	Published State = "published"
	// Redacted releases have lost their contents for a reason the manifest gives. Nothing
	// here redacts or purges yet: it is known to readers so that they will not break.
	Redacted State = "redacted"
)

// A Manifest describes one release. It is written once, in releases/<feed>/<n>.json,
// and served as feeds/<feed>/r/<n>/manifest.json with the same bytes.
type Manifest struct {
	Format  int    `json:"format"` // 1
	Feed    string `json:"feed_id"`
	Release int    `json:"release"` // from 1, without holes
	State   State  `json:"state"`
	Reason  string `json:"reason,omitempty"` // why redacted; see [Redacted]
	// PublishedAt is when the pointer came to this release: UTC, whole seconds, later
	// than that of every earlier release of the feed. It is the Last-Modified date.
	PublishedAt time.Time `json:"published_at"`
	// RequestedAt is the moment asked for, given only where it was not later than the
	// release before and PublishedAt therefore stands one second after that.
	RequestedAt time.Time `json:"requested_at,omitzero"`
	Previous    int       `json:"previous,omitempty"` // current before this one; 0 = none
	// RolledBackFrom is the release that a rollback took out of service, Restores the
	// older one whose contents it brought back; both 0 in other releases.
	RolledBackFrom int `json:"rolled_back_from,omitempty"`
	Restores       int `json:"restores,omitempty"`

	Content  string           `json:"content_id"`
	Licence  Licence          `json:"licence"`
	Source   Source           `json:"source,omitzero"`
	Coverage Coverage         `json:"coverage,omitzero"`
	Counts   map[string]int64 `json:"counts,omitempty"`
	Note     string           `json:"note,omitempty"`
	Files    []File           `json:"files"` // sorted by path
}

// A Source is the archive that a release was made from.
type Source struct {
	Name   string `json:"name"`   // last part of the path or URL; the rest may be private
	SHA256 string `json:"sha256"` // 64 hexadecimal digits
}

// A Coverage is the first and last day of service, as YYYY-MM-DD; both empty = not given.
type Coverage struct {
	Start string `json:"start"`
	End   string `json:"end"`
}

// A File is one output of a release.
type File struct {
	Path      string   `json:"path"` // below feeds/<feed>/r/<n>/
	Bytes     int64    `json:"bytes"`
	SHA256    string   `json:"sha256"`
	MediaType string   `json:"media_type"`
	Stable    []string `json:"stable,omitempty"` // names below feeds/<feed>/ while the release is current
}

// File returns the output at path, or false.
func (m Manifest) File(path string) (File, bool) {
	for _, f := range m.Files {
		if f.Path == path {
			return f, true
		}
	}
	return File{}, false
}

// Stable returns the output that has the stable name, or false.
func (m Manifest) Stable(name string) (File, bool) {
	for _, f := range m.Files {
		for _, s := range f.Stable {
			if s == name {
				return f, true
			}
		}
	}
	return File{}, false
}

// Encode returns the bytes of the manifest's file, always the same for the same manifest.
func (m Manifest) Encode() ([]byte, error) { return encode(m) }

func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(v)
	return b.Bytes(), err
}

// Manifest returns the manifest of release n of a feed; ErrNotFound where there is none.
func (s *Store) Manifest(feed string, n int) (Manifest, error) {
	ch, err := s.channel(feed)
	if err != nil {
		return Manifest{}, err
	}
	if n < 1 || n > ch.Release {
		return Manifest{}, fmt.Errorf("release %d of feed %s: %w", n, feed, ErrNotFound)
	}
	return s.manifest(feed, n)
}

// ManifestFile returns a manifest's file as it was written; errors as [Store.Manifest].
func (s *Store) ManifestFile(feed string, n int) ([]byte, error) {
	if _, err := s.Manifest(feed, n); err != nil {
		return nil, err
	}
	return os.ReadFile(s.manifestPath(feed, n))
}

// manifest reads a manifest whether or not the pointer has reached it.
func (s *Store) manifest(feed string, n int) (Manifest, error) {
	var m Manifest
	err := readJSON(s.manifestPath(feed, n), &m)
	if errors.Is(err, fs.ErrNotExist) {
		return m, fmt.Errorf("manifest %d of feed %s is missing: %w", n, feed, ErrDamaged)
	}
	if err != nil {
		return m, err
	}
	if m.Feed != feed || m.Release != n {
		return m, fmt.Errorf("manifest %d of feed %s describes release %d of %q: %w", n, feed, m.Release, m.Feed, ErrDamaged)
	}
	return m, nil
}

func readJSON(path string, v any) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, v); err != nil {
		return fmt.Errorf("read %s: %w (%w)", path, ErrDamaged, err)
	}
	return nil
}

// Releases returns the manifests of all releases of a feed, oldest first;
// ErrNotFound where the feed has none.
func (s *Store) Releases(feed string) ([]Manifest, error) {
	ch, err := s.channel(feed)
	if err != nil {
		return nil, err
	}
	var all []Manifest // grows: a damaged pointer may name any number
	for n := 1; n <= ch.Release; n++ {
		m, err := s.manifest(feed, n)
		if err != nil {
			return nil, err
		}
		all = append(all, m)
	}
	return all, nil
}
