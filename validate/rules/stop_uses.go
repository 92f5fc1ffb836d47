package rules

import (
	"cmp"
	"slices"

	"github.com/quai-transit/quai/gtfs"
)

// stopUses tells, of the stops that may be doubles, in which patterns they are and
// which routes call there in which direction.
type stopUses struct {
	number   []int32            // of each stop of the area, here; 0 where it is no double
	patterns [][]gtfs.PatternID // in order
	routes   [][]uint64         // with the direction, in order
}

func usesOf(f *gtfs.Feed, area *servedArea, pairs []stopTwin) *stopUses {
	u := &stopUses{number: make([]int32, len(area.stops))}
	stops := int32(0)
	for _, x := range pairs {
		for _, i := range [...]int32{x.first, x.second} {
			if u.number[i] == 0 {
				stops++
				u.number[i] = stops
			}
		}
	}
	u.patterns, u.routes = make([][]gtfs.PatternID, stops+1), make([][]uint64, stops+1)
	patterns := f.Patterns()
	for n := range patterns.Len() {
		q := patterns.At(gtfs.PatternID(n))
		for _, id := range q.Stops {
			if i := area.index[id]; i >= 0 && u.number[i] > 0 {
				u.add(u.number[i], gtfs.PatternID(n), q)
			}
		}
	}
	for n := range u.routes {
		slices.Sort(u.routes[n])
	}
	return u
}

// add notes that a pattern calls at a stop.
func (u *stopUses) add(stop int32, id gtfs.PatternID, q *gtfs.Pattern) {
	u.patterns[stop] = append(u.patterns[stop], id)
	if !q.DirectionID.IsSet() {
		return
	}
	// Patterns of a route mostly follow each other: this keeps the list short.
	route, known := uint64(q.RouteID)<<16|uint64(uint16(q.DirectionID)), u.routes[stop]
	if n := len(known); n == 0 || known[n-1] != route {
		u.routes[stop] = append(known, route)
	}
}

// together tells whether one trip calls at both stops: they are two for a reason.
func (u *stopUses) together(x stopTwin) bool {
	return meet(u.patterns[u.number[x.first]], u.patterns[u.number[x.second]])
}

// share tells whether a route calls at either stop in one direction that is given.
func (u *stopUses) share(x stopTwin) bool {
	return meet(u.routes[u.number[x.first]], u.routes[u.number[x.second]])
}

// meet tells whether two lists in order have a value in common.
func meet[T cmp.Ordered](a, b []T) bool {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			return true
		}
	}
	return false
}
