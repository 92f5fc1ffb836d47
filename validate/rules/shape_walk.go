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
	matcher geo.Matcher
	points  []geo.Point  // of the shape whose place is known
	dists   []float64    // of these
	turned  *geo.Matcher // of the shape turned round, once asked for
	ends    overshoot
	found   *shapeFaults
	seen    map[xxh3.Uint128]bool
	far     map[gtfs.StopID]bool // stops that are told to be too far, in either way
	last    patternCalls         // of the trip before
	bytes   []byte
	stops   []geo.MatchStop
	rows    []int32 // of the calls in stops
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
		calls := w.callsOf(row)
		again := n > 0 && w.again(calls)
		if w.last = calls; again || w.stopped() {
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
func (w *shapeWalk) again(calls patternCalls) bool {
	if calls.pattern != w.last.pattern || calls.bare != w.last.bare {
		return false
	}
	for k := 0; k < calls.Len() && !calls.bare; k++ {
		a, b := float64(w.distance(calls, k)), float64(w.distance(w.last, k))
		if math.Float64bits(a) != math.Float64bits(b) { // so that not given is not given
			return false
		}
	}
	return true
}

// key tells lists of calls apart by their stops and distances.
func (w *shapeWalk) key(calls patternCalls) xxh3.Uint128 {
	w.bytes = w.bytes[:0]
	for k, stop := range calls.stops {
		w.bytes = binary.LittleEndian.AppendUint32(w.bytes, uint32(stop))
		w.bytes = binary.LittleEndian.AppendUint64(w.bytes, math.Float64bits(float64(w.distance(calls, k))))
	}
	return xxh3.Hash128(w.bytes)
}
