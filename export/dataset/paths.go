package dataset

import (
	"math"

	"golang.org/x/sync/errgroup"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
)

// A path is a pattern on a shape: what the trips of both have in common in space.
type path struct {
	pattern gtfs.PatternID
	shape   gtfs.ShapeID
	trip    int32 // row of its first trip in trips.txt
	trips   int   // how many trips it has
	// along is the distance in metres of each call from the start of the shape; nil where
	// the calls cannot be placed on it.
	along []float64
	shown []float64 // along, as tables show it
	// length is the way from the first call to the last in metres, NaN where not known.
	length float64
}

// paths are all paths of a feed.
type paths struct {
	list   []path
	ofTrip []int32 // by row of trips.txt; -1 for a trip that does not count
}

// of returns the path of a trip that counts.
func (p *paths) of(row int32) *path { return &p.list[p.ofTrip[row]] }

func (in *Input) paths() *paths {
	return in.facts.paths.get(func() *paths {
		p := in.listPaths()
		byShape := map[gtfs.ShapeID][]*path{}
		var order []gtfs.ShapeID
		for i := range p.list {
			q := &p.list[i]
			if byShape[q.shape] == nil {
				order = append(order, q.shape)
			}
			byShape[q.shape] = append(byShape[q.shape], q)
		}
		var g errgroup.Group
		g.SetLimit(in.threads())
		for _, shape := range order {
			g.Go(func() error {
				in.measure(shape, byShape[shape])
				return nil
			})
		}
		_ = g.Wait() // they have no errors
		return p
	})
}

func (in *Input) listPaths() *paths {
	type key struct {
		pattern gtfs.PatternID
		shape   gtfs.ShapeID
	}
	f := in.Feed
	p := &paths{ofTrip: make([]int32, f.Trips.Len())}
	for row := range p.ofTrip {
		p.ofTrip[row] = -1
	}
	known := map[key]int32{}
	for _, row := range in.trips().rows {
		k := key{f.Patterns().OfTrip(int(row)), f.Trips.ShapeID.At(int(row))}
		i, ok := known[k]
		if !ok {
			i = int32(len(p.list))
			known[k] = i
			p.list = append(p.list, path{pattern: k.pattern, shape: k.shape, trip: row})
		}
		p.list[i].trips++
		p.ofTrip[row] = i
	}
	return p
}

// measure works out the paths on one shape.
func (in *Input) measure(shape gtfs.ShapeID, on []*path) {
	var m *geo.Matcher
	if points := in.Feed.PointsOf(shape); points.Len() > 1 {
		m = in.matcher(points)
	}
	for _, p := range on {
		stops := in.matchStops(p)
		p.length = straight(stops)
		if m == nil || math.IsNaN(p.length) {
			continue // a stop without a place cannot be put on a shape
		}
		r := m.Match(stops)
		at := r.ByPlace.Positions
		if at == nil {
			at = r.ByUserDist.Positions
		}
		p.place(at)
	}
}

// place takes over where the calls are on the shape.
func (p *path) place(at []geo.Position) {
	if len(at) == 0 || at[len(at)-1].Along <= at[0].Along {
		return
	}
	p.length = at[len(at)-1].Along - at[0].Along
	p.along, p.shown = make([]float64, len(at)), make([]float64, len(at))
	for k := range at {
		p.along[k], p.shown[k] = at[k].Along, *round(at[k].Along, 1)
	}
}

func (in *Input) matcher(points gtfs.Rows) *geo.Matcher {
	s := in.Feed.Shapes
	places, dist := make([]geo.Point, 0, points.Len()), make([]float64, 0, points.Len())
	for k := range points.Len() {
		row := points.Row(k)
		if p := s.Place(row); p.Known() {
			places, dist = append(places, p), append(dist, float64(s.ShapeDistTraveled.At(row)))
		}
	}
	return geo.NewMatcher(places, dist)
}

// matchStops returns the calls of a path's first trip.
func (in *Input) matchStops(p *path) []geo.MatchStop {
	f := in.Feed
	calls := f.CallsOf(f.Trips.TripID.At(int(p.trip)))
	rail := false
	if row, ok := f.Routes.RouteID.Row(f.Trips.RouteID.At(int(p.trip))); ok {
		rail = gtfs.ModeOf(f.Routes.RouteType.At(row)) == gtfs.RailMode
	}
	stops := make([]geo.MatchStop, calls.Len())
	for k := range stops {
		row := calls.Row(k)
		stops[k] = geo.MatchStop{
			Place:    f.Stops.PlaceOf(f.StopTimes.StopID.At(row)).Vector(),
			UserDist: float64(f.StopTimes.ShapeDistTraveled.At(row)),
			Large:    rail,
		}
	}
	return stops
}

// straight returns the way from stop to stop in metres, NaN where a place is not known.
func straight(stops []geo.MatchStop) (metres float64) {
	for k := 1; k < len(stops); k++ {
		metres += geo.Distance(stops[k-1].Place, stops[k].Place)
	}
	if len(stops) == 1 {
		return 0 * stops[0].Place.X // NaN where it is not known
	}
	return metres
}
