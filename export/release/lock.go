package release

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"
)

var errLocked = errors.New("another publisher is at work")

// WithLock calls do while nothing else publishes to the store, in this process or any
// other, and returns its error. What is made from the store then, such as its pages, is
// made from its newest state and cannot land on top of what a later publisher makes.
//
// It waits its turn until ctx is done, and first brings an interrupted publication to
// its end. do may read the store; a call of Publish, Rollback, Verify or WithLock in it
// would wait for ever.
func (s *Store) WithLock(ctx context.Context, do func() error) error {
	unlock, err := s.lock(ctx)
	if err != nil {
		return err
	}
	defer unlock()
	if err := s.recover(); err != nil {
		return err
	}
	return do()
}

// lock waits until no other publisher works on the store, or until ctx is done.
// The system gives the lock back when its holder dies: a stale one cannot exist.
func (s *Store) lock(ctx context.Context) (unlock func(), err error) {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		unlock, err = s.tryLock()
		if !errors.Is(err, errLocked) {
			return unlock, err
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("wait for store %s: %w (%w)", s.dir, errLocked, ctx.Err())
		case <-tick.C:
		}
	}
}

// tryLock takes the lock, or returns errLocked at once.
func (s *Store) tryLock() (unlock func(), err error) {
	f, err := os.OpenFile(s.path("lock"), os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, fmt.Errorf("lock store: %w", err)
	}
	if err := lockFile(f); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return func() { f.Close() }, nil
}
