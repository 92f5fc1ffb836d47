package release

import (
	"context"
	"errors"
	"os"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Publishers that write a page of what is current, each slower than the one before it,
// leave the page of the last release.
func TestLastPageIsThatOfTheLastRelease(t *testing.T) {
	dir := t.TempDir()
	page := dir + "/public/index.html"
	var wg sync.WaitGroup
	for i := range 6 {
		s := open(t, dir)
		wg.Go(func() {
			_, err := s.Publish(context.Background(), submission(string(rune('A'+i))))
			assert.NoError(t, err)
			assert.NoError(t, s.WithLock(context.Background(), func() error {
				ch, _, err := s.Current("ilevia")
				time.Sleep(time.Duration(7-ch.Release) * 5 * time.Millisecond)
				return errors.Join(err, os.WriteFile(page, []byte(strconv.Itoa(ch.Release)), 0o644))
			}))
		})
	}
	wg.Wait()
	got, err := os.ReadFile(page)
	require.NoError(t, err)
	assert.Equal(t, "6", string(got))
	sound(t, open(t, dir))
}

func TestWithLock(t *testing.T) {
	s := open(t, t.TempDir())
	broken := errors.New("broken")
	require.ErrorIs(t, s.WithLock(t.Context(), func() error {
		_, err := s.tryLock()
		assert.ErrorIs(t, err, errLocked, "nobody else publishes")
		return broken
	}), broken)
	publish(t, s, submission("A")) // the lock is free again

	unlock, err := s.tryLock()
	require.NoError(t, err)
	defer unlock()
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	err = s.WithLock(ended, func() error { t.Error("called without the lock"); return nil })
	require.ErrorIs(t, err, context.Canceled)
}

// What is written under the lock is made from a store that is whole.
func TestWithLockCompletesWhatWasInterrupted(t *testing.T) {
	s := open(t, t.TempDir())
	publish(t, s, submission("A"))
	require.NoError(t, os.MkdirAll(s.stagingPath("ilevia")+"/stable", 0o755))
	require.NoError(t, s.WithLock(t.Context(), func() error {
		assert.NoDirExists(t, s.stagingPath("ilevia"))
		return nil
	}))
	sound(t, s)
}
