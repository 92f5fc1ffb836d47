package parallel_test

import (
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/quai-transit/quai/gtfs/parallel"
)

func TestEachCallsWithEveryNumberOnce(t *testing.T) {
	for _, threads := range []int{0, 1, 3, 200} {
		calls := make([]atomic.Int32, 100)
		parallel.Each(len(calls), threads, func(i int) { calls[i].Add(1) })
		for i := range calls {
			assert.EqualValues(t, 1, calls[i].Load())
		}
	}
	parallel.Each(0, 2, func(int) { assert.Fail(t, "called for nothing") })
}

func TestPartsCoverEveryNumberOnce(t *testing.T) {
	for _, n := range []int{0, 1, 9, 10, 11, 100} {
		calls := make([]atomic.Int32, n)
		parallel.Parts(n, 10, 3, func(from, to int) {
			assert.Less(t, from, to)
			assert.LessOrEqual(t, to-from, 10)
			for i := from; i < to; i++ {
				calls[i].Add(1)
			}
		})
		for i := range calls {
			assert.EqualValues(t, 1, calls[i].Load())
		}
	}
}

func TestAPanicIsThatOfTheCaller(t *testing.T) {
	assert.PanicsWithValue(t, "lost the way", func() {
		parallel.Parts(100, 10, 3, func(from, _ int) {
			if from == 70 {
				panic("lost the way")
			}
		})
	})
}
