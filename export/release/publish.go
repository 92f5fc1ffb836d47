package release

import (
	"context"
	"fmt"
	"os"
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
// a submission: same content on the same terms. A redacted release does not stand in
// the way of publishing again.
func (s *Store) unchanged(sub Submission, last Channel) (Manifest, error) {
	if last.Release == 0 || sub.Force {
		return Manifest{}, nil
	}
	m, err := s.manifest(sub.Feed, last.Release)
	if err == nil && m.State == Published && m.Content == sub.Content && m.Licence.same(sub.Licence) {
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
