package release

import (
	"context"
	"fmt"
	"time"
)

// Rollback publishes the contents of release n again, as a new release with the next
// number, and makes it current. The manifest names both the release taken out of
// service and the one restored; note, licence and counts are those of the latter.
//
// It returns ErrNotFound where there is no release n, ErrUnchanged where n is current
// and ErrRedacted where its contents are gone. Where the error comes with a manifest
// that has a release number, the rollback has happened and only the public tree for
// static hosts is behind: the next publication or [Open] completes it.
func (s *Store) Rollback(ctx context.Context, feed string, n int, at time.Time) (Manifest, error) {
	unlock, last, err := s.begin(ctx, feed)
	if err != nil {
		return Manifest{}, fmt.Errorf("roll back feed %s: %w", feed, err)
	}
	defer unlock()
	m, err := s.rollback(ctx, feed, n, at, last)
	if err != nil {
		return m, fmt.Errorf("roll back feed %s to release %d: %w", feed, n, err)
	}
	return m, nil
}

func (s *Store) rollback(ctx context.Context, feed string, n int, at time.Time, last Channel) (Manifest, error) {
	switch {
	case at.IsZero() || at.Year() > 9999:
		return Manifest{}, fmt.Errorf("%w: no moment of publication", ErrInvalid)
	case n == last.Release && n > 0:
		return Manifest{}, ErrUnchanged
	}
	m, err := s.Manifest(feed, n)
	if err != nil {
		return Manifest{}, err
	}
	if m.State != Published {
		return Manifest{}, ErrRedacted
	}
	next := last.next(at)
	m = m.numbered(last, next, at)
	m.RolledBackFrom, m.Restores = last.Release, n
	return s.release(ctx, m, next, nil)
}
