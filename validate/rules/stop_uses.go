package rules

import (
	"slices"

	"github.com/quai-transit/quai/gtfs"
)

// stopUses tells, of the stops that may be doubles, in which patterns they are and
// which routes call there in which direction.
type stopUses struct {
	patterns map[int32][]gtfs.PatternID
	routes   map[int32]map[uint64]bool
}

func usesOf(f *gtfs.Feed, area *servedArea, pairs []stopTwin) *stopUses {
	u := &stopUses{map[int32][]gtfs.PatternID{}, map[int32]map[uint64]bool{}}
	for _, x := range pairs {
		u.routes[x.first], u.routes[x.second] = map[uint64]bool{}, map[uint64]bool{}
	}
	patterns := f.Patterns()
	for n := range patterns.Len() {
		q := patterns.At(gtfs.PatternID(n))
		for _, id := range q.Stops {
			if i := area.index[id]; u.routes[i] != nil {
				u.patterns[i] = append(u.patterns[i], gtfs.PatternID(n))
				if q.DirectionID.IsSet() {
					u.routes[i][uint64(q.RouteID)<<16|uint64(uint16(q.DirectionID))] = true
				}
			}
		}
	}
	return u
}

// together tells whether one trip calls at both stops: they are two for a reason.
func (u *stopUses) together(x stopTwin) bool {
	for _, n := range u.patterns[x.first] {
		if slices.Contains(u.patterns[x.second], n) {
			return true
		}
	}
	return false
}

// share tells whether a route calls at either stop in one direction that is given.
func (u *stopUses) share(x stopTwin) bool {
	for r := range u.routes[x.first] {
		if u.routes[x.second][r] {
			return true
		}
	}
	return false
}
