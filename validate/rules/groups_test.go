package rules

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func TestGroupBy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOf(rapid.IntRange(0, 5)).Draw(t, "keys")
		var want [][]int32
		at := map[int]int{}
		for i, k := range keys {
			n, ok := at[k]
			if !ok {
				n = len(want)
				at[k], want = n, append(want, nil)
			}
			want[n] = append(want[n], int32(i))
		}
		g := groupBy(len(keys), func(i int) int { return keys[i] })
		assert.Equal(t, len(want), g.len())
		for n, members := range want {
			assert.Equal(t, members, g.of(n))
		}
	})
}
