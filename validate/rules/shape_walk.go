package rules

import (
	"encoding/binary"
	"math"

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
