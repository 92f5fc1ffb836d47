package release

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// stage builds a release's part of the public tree where nobody looks:
//
//	staging/<feed>/r/        links to the objects, and the manifest
//	staging/<feed>/stable/   copies dated by the switch
func (s *Store) stage(m Manifest) error {
	staging := s.stagingPath(m.Feed)
	for _, f := range m.Files {
		if err := s.stageFile(staging, f, m); err != nil {
			return err
		}
		s.did("staged %s", f.Path)
	}
	data, err := m.Encode()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(staging, "r"), 0o755); err != nil {
		return err
	}
	if err := createFile(filepath.Join(staging, "r", "manifest.json"), 0o644, bytesTo(data)); err != nil {
		return err
	}
	s.did("staged manifest")
	return syncTree(staging)
}

func (s *Store) stageFile(staging string, f File, m Manifest) error {
	object := s.objectPath(f.SHA256)
	place := filepath.Join(staging, "r", filepath.FromSlash(f.Path))
	if err := os.MkdirAll(filepath.Dir(place), 0o755); err != nil {
		return err
	}
	if err := linkOrCopy(object, place); err != nil {
		return err
	}
	for _, name := range f.Stable {
		place := filepath.Join(staging, "stable", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(place), 0o755); err != nil {
			return err
		}
		if err := copyFile(object, place); err != nil {
			return err
		}
		// Static hosts take Last-Modified from here.
		if err := os.Chtimes(place, m.PublishedAt, m.PublishedAt); err != nil {
			return err
		}
	}
	return nil
}

// reveal moves what is staged into the public tree, which the pointer is ahead of now.
func (s *Store) reveal(m Manifest) error {
	if err := s.revealRelease(m); err != nil {
		return err
	}
	for _, f := range m.Files {
		for _, name := range f.Stable {
			if err := s.revealStable(m.Feed, name); err != nil {
				return err
			}
			s.did("public %s", name)
		}
	}
	return s.removeStale(m)
}

func (s *Store) revealRelease(m Manifest) error {
	if err := makeDirs(s.dir, filepath.Join("public", "feeds", m.Feed, "r")); err != nil {
		return err
	}
	place := s.publicRelease(m.Feed, m.Release)
	if isDir(place) {
		return nil // it came in one rename, so it is complete
	}
	if err := rename(filepath.Join(s.stagingPath(m.Feed), "r"), place); err != nil {
		return err
	}
	s.did("public release")
	return nil
}

func (s *Store) revealStable(feed, name string) error {
	name = filepath.FromSlash(name)
	if err := makeDirs(s.dir, filepath.Join("public", "feeds", feed, filepath.Dir(name))); err != nil {
		return err
	}
	return rename(filepath.Join(s.stagingPath(feed), "stable", name), filepath.Join(s.publicPath(feed), name))
}

// removeStale takes away stable names that the release before had and this one has not.
func (s *Store) removeStale(m Manifest) error {
	if m.Previous == 0 {
		return nil
	}
	before, err := s.manifest(m.Feed, m.Previous)
	if err != nil {
		return err
	}
	for _, f := range before.Files {
		for _, name := range f.Stable {
			if _, still := m.Stable(name); still {
				continue
			}
			err := os.Remove(filepath.Join(s.publicPath(m.Feed), filepath.FromSlash(name)))
			if err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
		}
	}
	return nil
}

func bytesTo(data []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
}
