package release

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// A Fault is something in the store that is not as its manifests say.
type Fault struct {
	Path    string // below the store's folder
	Problem string
}

// String gives both parts.
func (f Fault) String() string { return f.Path + ": " + f.Problem }

// Verify reads every content of every release, hashes it again, and compares the public
// tree with the manifests. Faults come in the order of feeds and releases; an error
// means that the store could not be read to its end. It waits for a publisher at work.
//
// A pointer or manifest that is damaged or missing is a fault. The releases of a feed
// without its pointer are checked all the same, and contents are called unused only
// where every manifest could be read.
func (s *Store) Verify(ctx context.Context) ([]Fault, error) {
	unlock, err := s.lock(ctx)
	if err != nil && !cannotWrite(err) {
		return nil, err
	}
	if err == nil {
		defer unlock()
	}
	v := &verifier{store: s, ctx: ctx, sums: map[string]string{}, used: map[string]bool{}}
	feeds, err := s.feedFolders()
	for _, feed := range feeds {
		err = errors.Join(err, v.feed(feed))
	}
	if err != nil {
		return v.faults, fmt.Errorf("verify store: %w", err)
	}
	return v.faults, v.leftOver()
}

type verifier struct {
	store  *Store
	ctx    context.Context
	sums   map[string]string // hash of each object as read
	used   map[string]bool
	blind  bool // a manifest could not be read: what it names is not known
	faults []Fault
}

func (v *verifier) fault(path, format string, args ...any) {
	rel, err := filepath.Rel(v.store.dir, path)
	if err != nil {
		rel = path
	}
	v.faults = append(v.faults, Fault{Path: filepath.ToSlash(rel), Problem: fmt.Sprintf(format, args...)})
}

func (v *verifier) release(m Manifest) error {
	public := v.store.publicRelease(m.Feed, m.Release)
	for _, f := range m.Files {
		if err := v.object(f); err != nil {
			return err
		}
		if err := v.twin(filepath.Join(public, filepath.FromSlash(f.Path)), f); err != nil {
			return err
		}
	}
	want, err := os.ReadFile(v.store.manifestPath(m.Feed, m.Release))
	if err != nil {
		return err
	}
	twin := filepath.Join(public, "manifest.json")
	if got, err := os.ReadFile(twin); err != nil {
		v.fault(twin, "missing")
	} else if !bytes.Equal(got, want) {
		v.fault(twin, "differs from the manifest")
	}
	return nil
}

// object hashes a content, once however many releases name it.
func (v *verifier) object(f File) error {
	path := v.store.objectPath(f.SHA256)
	if _, done := v.sums[path]; done {
		return nil
	}
	return v.compare(path, f)
}

// twin checks a file of the public tree; one that is the object itself has been read.
func (v *verifier) twin(path string, f File) error {
	a, errA := os.Stat(path)
	b, errB := os.Stat(v.store.objectPath(f.SHA256))
	if errA == nil && errB == nil && os.SameFile(a, b) {
		return nil
	}
	return v.compare(path, f)
}

func (v *verifier) compare(path string, f File) error {
	sum, err := v.sum(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		v.fault(path, "missing")
		return nil
	case err != nil:
		return err
	case sum != f.SHA256:
		v.fault(path, "content has SHA-256 %s, not %s", sum, f.SHA256)
	}
	v.sums[path] = sum
	return nil
}

func (v *verifier) sum(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	m := &meter{ctx: v.ctx, hash: sha256.New(), to: io.Discard}
	if _, err := io.Copy(m, file); err != nil {
		return "", err
	}
	return hex.EncodeToString(m.hash.Sum(nil)), nil
}

// stable checks the names that move with the pointer, and their dates.
func (v *verifier) stable(m Manifest) error {
	for _, f := range m.Files {
		for _, name := range f.Stable {
			path := filepath.Join(v.store.publicPath(m.Feed), filepath.FromSlash(name))
			if err := v.compare(path, f); err != nil {
				return err
			}
			if info, err := os.Stat(path); err == nil && !info.ModTime().Equal(m.PublishedAt) {
				v.fault(path, "dated %s, not %s", info.ModTime().UTC(), m.PublishedAt)
			}
		}
	}
	return nil
}

// leftOver lists contents that no release names, where all that releases name is known.
func (v *verifier) leftOver() error {
	if v.blind {
		return nil
	}
	return v.store.eachObject(func(path, sum string) error {
		if !v.used[sum] {
			v.fault(path, "no release names it")
		}
		return nil
	})
}
