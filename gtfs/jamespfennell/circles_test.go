package jamespfennell

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// circular tells whether one that sets out from i comes by i again, the slow way.
func circular(up []int, i int) bool {
	at := up[i]
	for range up {
		if at == i || at < 0 {
			break
		}
		at = up[at]
	}
	return at == i
}

// TestCirclesAreCut holds that what is cut is the links of circles and nothing else.
func TestCirclesAreCut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "n")
		up := rapid.SliceOfN(rapid.IntRange(-1, n-1), n, n).Draw(t, "up")
		cut, want := slices.Clone(up), 0
		got := cutCircles(cut)
		for i := range up {
			if circular(up, i) {
				want++
				assert.Equal(t, -1, cut[i])
			} else {
				assert.Equal(t, up[i], cut[i])
			}
		}
		assert.Equal(t, want, got)
	})
}
