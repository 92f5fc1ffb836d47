package gtfs

import (
	"cmp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// TestRowsAreGroupedAsAStableSortWould compares both ways of grouping rows with a sort.
func TestRowsAreGroupedAsAStableSortWould(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const most = 5
		n := rapid.IntRange(0, 60).Draw(t, "rows")
		ids := rapid.SliceOfN(rapid.Map(rapid.IntRange(0, most), func(n int) TripID { return TripID(n) }), n, n).Draw(t, "ids")
		seq := rapid.SliceOfN(rapid.SampledFrom([]Int{NoInt, -1, 0, 1, 2, 1 << 30}), n, n).Draw(t, "sequences")
		if rapid.Bool().Draw(t, "in order") {
			slices.Sort(ids)
			slices.Sort(seq)
		}
		x := indexRows(ids, seq, most, 2)
		for id := TripID(1); id <= most; id++ {
			var want, got []int
			for row := range ids {
				if ids[row] == id {
					want = append(want, row)
				}
			}
			slices.SortStableFunc(want, func(a, b int) int { return cmp.Compare(seq[a], seq[b]) })
			rows := x.of(uint32(id))
			for k := range rows.Len() {
				got = append(got, rows.Row(k))
			}
			assert.Equal(t, want, got)
		}
	})
}
