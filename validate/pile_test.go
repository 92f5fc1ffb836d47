package validate

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestPileHoldsWhatASliceHolds holds a pile against a slice of entries, at the edges of blocks.
func TestPileHoldsWhatASliceHolds(t *testing.T) {
	for _, width := range []int{0, 1, 3} {
		for _, n := range []int{0, 1, pileBlock - 1, pileBlock, pileBlock + 1, 3*pileBlock + 5} {
			p, plain := pile[int]{width: width}, [][]int{}
			for i := range n {
				plain = append(plain, []int{i, -i, 7}[:width])
				p.add(plain[i]...)
			}
			requireEntries(t, plain, &p)
			for _, keep := range []int{n + 1, n, n - 1, pileBlock, 1, 0} {
				if keep >= 0 {
					p.truncate(keep)
					plain = plain[:min(keep, len(plain))]
					requireEntries(t, plain, &p)
				}
			}
		}
	}
}

func requireEntries(t *testing.T, want [][]int, p *pile[int]) {
	t.Helper()
	require.Equal(t, len(want), p.n)
	for i := range want {
		require.True(t, slices.Equal(want[i], p.at(i)), "entry %d", i)
	}
}

// TestPileMovesNothing holds that what was added stays where it is once its block is full.
func TestPileMovesNothing(t *testing.T) {
	p := pile[int]{width: 1}
	for i := range pileBlock {
		p.add(i)
	}
	first := &p.at(0)[0]
	for i := range 2 * pileBlock {
		p.add(i)
	}
	assert.Same(t, first, &p.at(0)[0])
}
