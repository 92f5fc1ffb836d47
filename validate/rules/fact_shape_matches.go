package rules

import (
	"sync"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/parallel"
	"github.com/quai-transit/quai/validate"
)

// A shapeFault is one thing wrong with how the calls of a trip and its shape agree. It
// stands for all trips of the shape with the same stops and distances.
type shapeFault struct {
	trip           int32 // row of trips.txt, the first of these trips
	call, previous int32 // rows of stop_times.txt; previous is -1 where none is meant
	count          int32 // of places on the shape, for geo.TooMany
	match, before  geo.Point
	distance       float64 // of the stop from match, in metres
}

// shapeFaults is what matching found, each list in the order of shapes, then of trips.
type shapeFaults struct {
	byKind [geo.OutOfOrder + 1][]shapeFault
	// reversed are lists of calls that are in order on the shape turned round; they are
	// not among those out of order. Overshot are shapes that go on beyond all trips.
	// Neither is looked for with the slip of the canonical validator.
	reversed []shapeFault
	overshot []overshoot
}

// add appends what was found of another shape.
func (f *shapeFaults) add(g *shapeFaults) {
	for k, faults := range g.byKind {
		f.byKind[k] = append(f.byKind[k], faults...)
	}
	f.reversed, f.overshot = append(f.reversed, g.reversed...), append(f.overshot, g.overshot...)
}

var (
	soundShapeFaults = validate.NewLongFact(func(f *gtfs.Feed, stopped func() bool) *shapeFaults {
		return findShapeFaults(f, stopped, false)
	})
	zeroShapeFaults = validate.NewLongFact(func(f *gtfs.Feed, stopped func() bool) *shapeFaults {
		return findShapeFaults(f, stopped, true)
	})
)

// faultsOf returns the faults of a kind. Stops without a position are left out, unless
// the slip of the canonical validator puts them at 0, 0.
func faultsOf(p *validate.Pass, k geo.Kind) []shapeFault {
	if p.Quirk(ZeroCoordinatesForMissing) {
		return zeroShapeFaults.Of(p).byKind[k]
	}
	return soundShapeFaults.Of(p).byKind[k]
}

// findShapeFaults matches shape by shape, several at a time.
func findShapeFaults(f *gtfs.Feed, stopped func() bool, zero bool) *shapeFaults {
	if f.Stops.Len() == 0 {
		return new(shapeFaults)
	}
	m := &shapeMatching{feed: f, patterns: f.Patterns(), clues: tripsWithDistance(f), zero: zero, stopped: stopped}
	m.idle.New = func() any { return newShapeWalk(m) }
	m.placeStops()
	trips := tripsByShape(f)
	found := make([]shapeFaults, len(trips))
	f.PointsOf(0) // and CallsOf: made once, before the goroutines ask
	f.CallsOf(0)
	parallel.Each(len(trips), f.Threads(), func(id int) {
		if len(trips[id]) > 0 && !stopped() {
			w := m.idle.Get().(*shapeWalk)
			w.shape(gtfs.ShapeID(id), trips[id], &found[id])
			m.idle.Put(w)
		}
	})
	all := new(shapeFaults)
	for i := range found {
		all.add(&found[i])
	}
	return all
}

// tripsByShape returns the rows of trips.txt of each shape id.
func tripsByShape(f *gtfs.Feed) [][]int32 {
	rows := make([][]int32, f.Shapes.ShapeID.Space().Len()+1)
	counts := make([]int32, len(rows))
	for _, id := range f.Trips.ShapeID.Values() {
		counts[id]++
	}
	all := make([]int32, f.Trips.Len()) // cut into a part for each shape
	for id, n := range counts {
		rows[id], all = all[:0:n], all[n:]
	}
	for i, id := range f.Trips.ShapeID.Values() {
		rows[id] = append(rows[id], int32(i))
	}
	rows[0] = nil
	return rows
}

// A shapeMatching holds what the matching of all shapes shares.
type shapeMatching struct {
	feed     *gtfs.Feed
	patterns *gtfs.Patterns
	clues    []clue // of each trip id: distanceGiven
	zero     bool
	stops    []geo.Vector // by stop id; NaNs where the place is not known
	// stopped says that nobody waits for the faults any more.
	stopped func() bool
	idle    sync.Pool // of *shapeWalk
}

func (m *shapeMatching) placeStops() {
	m.stops = make([]geo.Vector, m.feed.Stops.StopID.Space().Len()+1)
	for id := range m.stops {
		pt := m.feed.Stops.PlaceOf(gtfs.StopID(id))
		if m.zero && !pt.Known() {
			pt = geo.Point{}
		}
		m.stops[id] = pt.Vector()
	}
}
