package validate_test

import (
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

func TestEachCallsWithEveryNumberOnce(t *testing.T) {
	for _, threads := range []int{0, 1, 3, 200} {
		calls := make([]atomic.Int32, 100)
		validate.Each(len(calls), threads, func(i int) { calls[i].Add(1) })
		for i := range calls {
			assert.EqualValues(t, 1, calls[i].Load())
		}
	}
	validate.Each(0, 2, func(int) { assert.Fail(t, "called for nothing") })
}

// TestAPanicOfAGoroutineFailsTheRule holds that it does not end the program, and that
// every rule that needs the fact has failed.
func TestAPanicOfAGoroutineFailsTheRule(t *testing.T) {
	fact := validate.NewFact(func(*gtfs.Feed) int {
		validate.Each(20, 3, func(i int) {
			if i == 7 {
				panic("lost the way")
			}
		})
		return 1
	})
	first, second := everyStop("first"), everyStop("second")
	first.Run = func(p *validate.Pass) { fact.Of(p) }
	second.Run = first.Run
	res := run(t, stops(t), first, second, everyStop("sound"))
	require.Len(t, res.Failures, 2)
	for _, f := range res.Failures {
		assert.Contains(t, f.Reason, "lost the way")
	}
	assert.Equal(t, 1, res.Ran)
}
