package gtfs

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestALazyValueThatPanicsIsNeverNil holds that those who ask later are told as well.
func TestALazyValueThatPanicsIsNeverNil(t *testing.T) {
	var broken, sound lazy[int]
	times := 0
	for range 2 {
		assert.PanicsWithValue(t, "lost", func() {
			broken.get(new(took), func() *int { times++; panic("lost") })
		})
		assert.Equal(t, 5, *sound.get(new(took), func() *int { times++; return new(5) }))
	}
	assert.Equal(t, 2, times)
}
