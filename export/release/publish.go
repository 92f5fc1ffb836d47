package release

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Publish makes a submission the next release of its feed, and current.
//
// It returns the manifest of the new release; with ErrUnchanged that of the current
// one, which stays. Other errors are ErrInvalid, *LicenceError, what an output's Write
// returned, or what the disk said: nothing has then been published, unless the manifest
// returned has a release number; see [Store.Rollback] for that case.
func (s *Store) Publish(ctx context.Context, sub Submission) (Manifest, error) {
	if err := sub.check(); err != nil {
		return Manifest{}, fmt.Errorf("publish: %w", err)
	}
	unlock, last, err := s.begin(ctx, sub.Feed)
	if err != nil {
		return Manifest{}, fmt.Errorf("publish feed %s: %w", sub.Feed, err)
	}
	defer unlock()
	m, err := s.publish(ctx, sub, last)
	if err != nil {
		return m, fmt.Errorf("publish feed %s: %w", sub.Feed, err)
	}
	return m, nil
}

func (s *Store) publish(ctx context.Context, sub Submission, last Channel) (Manifest, error) {
	if current, err := s.unchanged(sub, last); err != nil {
		return current, err
	}
	next := last.next(sub.At)
	outputs := sub.Outputs
	if sub.Prepare != nil {
		more, err := sub.Prepare(next.Release, next.SwitchedAt)
		if err != nil {
			return Manifest{}, fmt.Errorf("prepare release %d: %w", next.Release, err)
		}
		outputs = append(outputs[:len(outputs):len(outputs)], more...)
	}
	outputs, err := checkOutputs(outputs)
	if err != nil {
		return Manifest{}, err
	}
	return s.release(ctx, sub.manifest(last, next), next, outputs)
}

// unchanged returns the current release and ErrUnchanged where there is nothing new in
// a submission. A redacted release does not stand in the way of publishing again.
func (s *Store) unchanged(sub Submission, last Channel) (Manifest, error) {
	if last.Release == 0 || sub.Force {
		return Manifest{}, nil
	}
	m, err := s.manifest(sub.Feed, last.Release)
	if err == nil && m.State == Published && m.Content == sub.Content {
		return m, fmt.Errorf("release %d: %w", m.Release, ErrUnchanged)
	}
	return Manifest{}, err
}

// begin takes the lock, brings an interrupted publication to its end, and returns the
// feed's pointer, which is zero where nothing has been published.
func (s *Store) begin(ctx context.Context, feed string) (unlock func(), last Channel, err error) {
	unlock, err = s.lock(ctx)
	if err != nil {
		return nil, last, err
	}
	if err = s.recover(); err == nil {
		last, err = s.pointer(feed)
	}
	if err != nil {
		unlock()
	}
	return unlock, last, err
}

// pointer returns the pointer that the next release follows. A release beyond it, with
// nothing interrupted, means that the pointer was lost: no number is then given twice.
func (s *Store) pointer(feed string) (Channel, error) {
	last, err := s.lastChannel(feed)
	if err != nil {
		return last, err
	}
	if _, err := os.Stat(s.manifestPath(feed, last.Release+1)); err == nil {
		return last, fmt.Errorf("%w: there is a release after %d, the current one", ErrDamaged, last.Release)
	}
	return last, nil
}

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
	return syncDir(s.path("staging"))
}
