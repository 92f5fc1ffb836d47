package rules

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestMeet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.IntRange(0, 20), 0, 5)
		a, b := list.Draw(t, "a"), list.Draw(t, "b")
		slices.Sort(a)
		slices.Sort(b)
		want := slices.ContainsFunc(a, func(x int) bool { return slices.Contains(b, x) })
		require.Equal(t, want, meet(a, b))
	})
}
