package rules

import (
	"encoding/binary"
	"math"
	"slices"

	"github.com/zeebo/xxh3"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
)

// A shapeWalk goes over the trips of one shape after the other, in memory that it uses
// again.
type shapeWalk struct {
	*shapeMatching
	matcher     geo.Matcher
	points      []geo.Point  // of the shape whose place is known
	dists       []float64    // of these
	turned      *geo.Matcher // of the shape turned round, once asked for
	ends        overshoot
	found       *shapeFaults
	seen        map[xxh3.Uint128]bool
	far         map[gtfs.StopID]bool // stops that are told to be too far, in either way
	last        gtfs.Rows            // calls of the trip before, of lastPattern
	lastPattern gtfs.PatternID
	bytes       []byte
	stops       []geo.MatchStop
	rows        []int32 // of the calls in stops
}

func newShapeWalk(m *shapeMatching) *shapeWalk {
	return &shapeWalk{shapeMatching: m, seen: map[xxh3.Uint128]bool{}, far: map[gtfs.StopID]bool{}}
}

// shape matches each distinct list of calls among the trips of a shape.
func (w *shapeWalk) shape(id gtfs.ShapeID, trips []int32, found *shapeFaults) {
	if w.read(id); len(w.points) == 0 {
		return
	}
	w.matcher.Reset(w.points, w.dists)
	w.found, w.turned, w.ends = found, nil, newOvershoot(trips[0])
	clear(w.seen)
	clear(w.far)
	for n, row := range trips {
		calls, pattern := callsOf(w.feed, row), w.patterns.OfTrip(int(row))
		again := n > 0 && w.again(pattern, calls)
		w.last, w.lastPattern = calls, pattern
		if again || w.stopped() {
			continue
		}
		key := w.key(calls)
		if w.seen[key] {
			continue
		}
		w.seen[key] = true
		if route, ok := w.feed.Routes.RouteID.Row(w.feed.Trips.RouteID.At(int(row))); ok {
			w.trip(row, calls, w.feed.Routes.RouteType.At(route))
		}
	}
	if w.ends.over() && !w.zero {
		found.overshot = append(found.overshot, w.ends)
	}
}

// read takes the points of a shape whose place is known, and their distances.
func (w *shapeWalk) read(id gtfs.ShapeID) {
	t, rows := w.feed.Shapes, w.feed.PointsOf(id)
	w.points, w.dists = w.points[:0], w.dists[:0]
	for k := range rows.Len() {
		if pt := t.Place(rows.Row(k)); pt.Known() {
			w.points, w.dists = append(w.points, pt), append(w.dists, float64(t.ShapeDistTraveled.At(rows.Row(k))))
		}
	}
}

// again tells whether calls have the stops and distances of those of the trip before, as
// they mostly have: that costs less than a key.
func (w *shapeWalk) again(pattern gtfs.PatternID, calls gtfs.Rows) bool {
	if pattern != w.lastPattern {
		return false
	}
	dist := &w.feed.StopTimes.ShapeDistTraveled
	if !dist.Given() {
		return true
	}
	for k := range calls.Len() {
		a, b := float64(dist.At(calls.Row(k))), float64(dist.At(w.last.Row(k)))
		if math.Float64bits(a) != math.Float64bits(b) { // so that not given is not given
			return false
		}
	}
	return true
}

// key tells lists of calls apart by their stops and distances.
func (w *shapeWalk) key(calls gtfs.Rows) xxh3.Uint128 {
	st := w.feed.StopTimes
	w.bytes = w.bytes[:0]
	for k := range calls.Len() {
		i := calls.Row(k)
		w.bytes = binary.LittleEndian.AppendUint32(w.bytes, uint32(st.StopID.At(i)))
		w.bytes = binary.LittleEndian.AppendUint64(w.bytes, math.Float64bits(float64(st.ShapeDistTraveled.At(i))))
	}
	return xxh3.Hash128(w.bytes)
}

// trip matches the calls of one trip.
func (w *shapeWalk) trip(row int32, calls gtfs.Rows, route gtfs.Enum) {
	st, isRail := w.feed.StopTimes, route == rail
	if !w.zero {
		isRail = baseType(route) == rail
	}
	w.stops, w.rows = w.stops[:0], w.rows[:0]
	for k := range calls.Len() {
		i := calls.Row(k)
		s := geo.MatchStop{Place: w.placeOf(i), UserDist: float64(st.ShapeDistTraveled.At(i))}
		if math.IsNaN(s.Place.X) {
			continue
		}
		s.Large = isRail && (k == 0 || k == calls.Len()-1)
		w.stops, w.rows = append(w.stops, s), append(w.rows, int32(i))
	}
	r := w.matcher.Match(w.stops)
	if len(w.stops) == calls.Len() { // else an end may be missing
		w.ends.measure(r.ByPlace.Positions, w.matcher.Line().Length(), isRail)
	}
	w.add(row, r.ByPlace.Problems)
	w.add(row, r.ByUserDist.Problems)
}

func (w *shapeWalk) placeOf(call int) geo.Vector {
	return w.shapeMatching.stops[w.feed.StopTimes.StopID.At(call)]
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
