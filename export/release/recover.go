package release

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"github.com/quai-transit/quai/export/atomic"
)

// recover brings an interrupted publication to its end: to the old release where the
// pointer was not reached, to the new one where it was. The caller holds the lock.
//
// A staging folder is the mark of an interruption and goes last, so that recovery may
// itself be interrupted.
func (s *Store) recover() error {
	feeds, err := os.ReadDir(s.path("staging"))
	if err != nil || len(feeds) == 0 {
		return err
	}
	// Room first: the disk may have been full.
	for _, e := range feeds {
		if err := s.dropUnreached(e.Name()); err != nil {
			return fmt.Errorf("recover feed %s: %w", e.Name(), err)
		}
	}
	if err := s.sweepObjects(); err != nil {
		return fmt.Errorf("sweep objects: %w", err)
	}
	s.did("swept")
	for _, e := range feeds {
		if err := s.complete(e.Name()); err != nil {
			return fmt.Errorf("recover feed %s: %w", e.Name(), err)
		}
		s.did("completed")
		if err := os.RemoveAll(s.stagingPath(e.Name())); err != nil {
			return err
		}
	}
	return atomic.SyncFolder(s.path("staging"))
}

// dropUnreached removes what is staged and the one manifest that can lie beyond the
// pointer. More than one means that the pointer was lost: releases are then kept and a
// person has to look.
func (s *Store) dropUnreached(feed string) error {
	if err := emptyDir(s.stagingPath(feed)); err != nil {
		return err
	}
	ch, err := s.lastChannel(feed)
	if err != nil {
		return err
	}
	if _, err := os.Stat(s.manifestPath(feed, ch.Release+2)); err == nil {
		return fmt.Errorf("%w: there are releases after %d, the current one", ErrDamaged, ch.Release)
	}
	err = os.Remove(s.manifestPath(feed, ch.Release+1))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// complete brings the public tree up to the pointer where it is behind.
func (s *Store) complete(feed string) error {
	ch, err := s.lastChannel(feed)
	if err != nil || ch.Release == 0 {
		return err
	}
	m, err := s.manifest(feed, ch.Release)
	if err != nil || m.State != Published || s.isRevealed(m) {
		return err
	}
	if err := s.stage(m); err != nil {
		return err
	}
	return s.reveal(m)
}

// isRevealed reports whether the public tree is that of the release. The stable copies
// come last, and each has the release's own date.
func (s *Store) isRevealed(m Manifest) bool {
	for _, f := range m.Files {
		for _, name := range f.Stable {
			info, err := os.Stat(filepath.Join(s.publicPath(m.Feed), filepath.FromSlash(name)))
			if err != nil || info.Size() != f.Bytes || !info.ModTime().Equal(m.PublishedAt) {
				return false
			}
		}
	}
	return isDir(s.publicRelease(m.Feed, m.Release)) && s.removeStale(m) == nil
}

func emptyDir(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := os.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
			return err
		}
	}
	return nil
}

// sweepObjects removes contents that no manifest names.
func (s *Store) sweepObjects() error {
	used, err := s.usedObjects()
	if err != nil {
		return err
	}
	return s.eachObject(func(path, sum string) error {
		if used[sum] {
			return nil
		}
		return os.Remove(path)
	})
}

func (s *Store) usedObjects() (map[string]bool, error) {
	used := map[string]bool{}
	feeds, err := os.ReadDir(s.path("releases"))
	if err != nil {
		return nil, err
	}
	for _, feed := range feeds {
		manifests, err := os.ReadDir(s.path("releases", feed.Name()))
		if err != nil {
			return nil, err
		}
		for _, e := range manifests {
			if path.Ext(e.Name()) != ".json" {
				continue
			}
			var m Manifest
			if err := readJSON(s.path("releases", feed.Name(), e.Name()), &m); err != nil {
				return nil, err
			}
			for _, f := range m.Files {
				used[f.SHA256] = true
			}
		}
	}
	return used, nil
}

// eachObject visits every content in the order of its hash.
func (s *Store) eachObject(visit func(path, sum string) error) error {
	return filepath.WalkDir(s.path("objects"), func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		return visit(path, e.Name())
	})
}
