package rules

import (
	"cmp"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// A period is a span of times in a row that belongs to something.
type period struct {
	of         uint64 // 0 belongs to nothing
	start, end gtfs.Time
	headway    gtfs.Int // only for the order of equal ones
	row        int
}

// overlaps reports each period that begins before an earlier one of the same thing has
// ended, with the one of them that ends last; with the slip of the canonical validator
// only the one just before is looked at. Periods without both times are passed over.
func overlaps(p *validate.Pass, periods []period, report func(row, before int)) {
	periods = slices.DeleteFunc(periods, func(x period) bool { return x.of == 0 || !x.start.IsSet() || !x.end.IsSet() })
	slices.SortStableFunc(periods, func(a, b period) int {
		return cmp.Or(cmp.Compare(a.of, b.of), cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end), cmp.Compare(a.headway, b.headway))
	})
	for i := 1; i < len(periods); i++ {
		if before := periods[i-1]; before.of != periods[i].of {
			continue
		} else if periods[i].start < before.end {
			report(periods[i].row, before.row)
		}
		if !p.Quirk(NeighbourOnlyOverlap) && periods[i].end < periods[i-1].end {
			// What follows is compared with the one that ends last.
			periods[i].end, periods[i].row = periods[i-1].end, periods[i-1].row
		}
	}
}
