package release

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"
)

var errLocked = errors.New("another publisher is at work")

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
