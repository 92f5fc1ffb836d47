package rules

import (
	"math"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
)

// trip matches the calls of one trip.
func (w *shapeWalk) trip(row int32, calls patternCalls, route gtfs.Enum) {
	isRail := route == rail
	if !w.zero {
		isRail = baseType(route) == rail
	}
	w.stops, w.rows = w.stops[:0], w.rows[:0]
	for k, stop := range calls.stops {
		s := geo.MatchStop{Place: w.shapeMatching.stops[stop], UserDist: float64(w.distance(calls, k))}
		if math.IsNaN(s.Place.X) {
			continue
		}
		s.Large = isRail && (k == 0 || k == calls.Len()-1)
		w.stops, w.rows = append(w.stops, s), append(w.rows, int32(calls.Row(k)))
	}
	r := w.matcher.Match(w.stops)
	if len(w.stops) == calls.Len() { // else an end may be missing
		w.ends.measure(r.ByPlace.Positions, w.matcher.Line().Length(), isRail)
	}
	w.add(row, r.ByPlace.Problems)
	w.add(row, r.ByUserDist.Problems)
}

// add notes problems of a trip, of each stop only one of being too far.
func (w *shapeWalk) add(trip int32, problems []geo.Problem) {
	for _, p := range problems {
		call := w.rows[p.Stop]
		stop := w.feed.StopTimes.StopID.At(int(call))
		tooFar := p.Kind == geo.TooFar || p.Kind == geo.TooFarByUserDist
		if stop == 0 || tooFar && w.far[stop] {
			continue
		}
		if tooFar {
			w.far[stop] = true
		}
		fault := shapeFault{trip: trip, call: call, previous: -1, count: int32(p.Count),
			match: p.Match.Place.Point(), distance: p.Match.Distance}
		if p.Previous >= 0 {
			fault.previous, fault.before = w.rows[p.Previous], p.PreviousMatch.Place.Point()
		}
		if p.Kind == geo.OutOfOrder && !w.zero && w.inOrderTurned() {
			w.found.reversed = append(w.found.reversed, fault)
			continue
		}
		w.found.byKind[p.Kind] = append(w.found.byKind[p.Kind], fault)
	}
}

// inOrderTurned tells whether the calls are in order by place on the shape turned round.
func (w *shapeWalk) inOrderTurned() bool {
	if w.turned == nil {
		points := slices.Clone(w.points)
		slices.Reverse(points)
		w.turned = geo.NewMatcher(points, nil)
	}
	return w.turned.Match(w.stops).ByPlace.Positions != nil
}
