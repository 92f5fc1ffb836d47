package release

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/quai-transit/quai/export/atomic"
)

// release writes everything of a release in the order that makes it appear at once.
func (s *Store) release(ctx context.Context, m Manifest, next Channel, outputs []Output) (Manifest, error) {
	m, err := s.prepare(ctx, m, outputs)
	if err == nil {
		err = s.switchTo(m, next)
	}
	if err != nil {
		err = errors.Join(err, s.recover())
		if ch, _ := s.lastChannel(m.Feed); ch.Release != m.Release {
			m = Manifest{}
		}
		return m, err
	}
	if err := s.finish(m); err != nil {
		return m, fmt.Errorf("release %d is published, its public tree is not complete: %w", m.Release, err)
	}
	return m, nil
}

// prepare writes objects and stages the public tree: nothing of it can be seen yet.
// Without outputs the manifest's own files are used.
func (s *Store) prepare(ctx context.Context, m Manifest, outputs []Output) (Manifest, error) {
	staging := s.stagingPath(m.Feed)
	if err := makeDirs(s.dir, filepath.Join("staging", m.Feed)); err != nil {
		return m, err
	}
	s.did("staging")
	if len(outputs) > 0 {
		files, err := s.putObjects(ctx, staging, outputs)
		if err != nil {
			return m, err
		}
		m.Files = files
	}
	if err := ctx.Err(); err != nil {
		return m, err
	}
	return m, s.stage(m)
}

// switchTo writes the manifest and then the pointer: after its last rename the new
// release is the current one.
func (s *Store) switchTo(m Manifest, next Channel) error {
	data, err := m.Encode()
	if err != nil {
		return err
	}
	if err := s.replace(m.Feed, s.manifestPath(m.Feed, m.Release), data); err != nil {
		return fmt.Errorf("write manifest: %w", err)
	}
	s.did("manifest")
	data, err = encode(next)
	if err != nil {
		return err
	}
	if err := s.replace(m.Feed, s.channelPath(m.Feed), data); err != nil {
		return fmt.Errorf("write pointer: %w", err)
	}
	s.did("pointer")
	return nil
}

// replace puts a small file in its place in one step.
func (s *Store) replace(feed, path string, data []byte) error {
	rel, err := filepath.Rel(s.dir, filepath.Dir(path))
	if err != nil {
		return err
	}
	if err := makeDirs(s.dir, rel); err != nil {
		return err
	}
	temp := filepath.Join(s.stagingPath(feed), "file")
	if err := createFile(temp, 0o644, bytesTo(data)); err != nil {
		return err
	}
	s.did("file")
	return rename(temp, path)
}

// finish brings the public tree up to the pointer and clears the staging folder.
// Everything in it can be done twice.
func (s *Store) finish(m Manifest) error {
	if err := s.reveal(m); err != nil {
		return err
	}
	if err := os.RemoveAll(s.stagingPath(m.Feed)); err != nil {
		return err
	}
	s.did("cleared")
	return atomic.SyncFolder(s.path("staging"))
}
