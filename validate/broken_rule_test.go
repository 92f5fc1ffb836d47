package validate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/parallel"
	"github.com/quai-transit/quai/validate"
)

// TestAPanicOfAGoroutineFailsTheRule holds that it does not end the program, and that
// every rule that needs the fact has failed.
func TestAPanicOfAGoroutineFailsTheRule(t *testing.T) {
	fact := validate.NewFact(func(*gtfs.Feed) int {
		parallel.Each(20, 3, func(i int) {
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
