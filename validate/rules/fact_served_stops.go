package rules

import (
	"math"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/validate"
)

// A servedStop is a stop or platform with a position at which some trip lets riders
// on or off.
type servedStop struct {
	row   int32 // of stops.txt
	id    gtfs.StopID
	at    geo.Point
	kinds routeKinds
	modes uint16 // bit n: a route of base type n calls here; 15 of no base type
	// east and north add up, over the patterns, the directions in which vehicles
	// pass the stop, each of length 1.
	east, north float64
	passes      int
}

// routeKinds says which kinds of routes call at a stop.
type routeKinds uint8

const (
	localRoutes routeKinds = 1 << iota // bus, tram, metro and the like
	coachRoutes
	farRoutes // rail, ferry, air
)

// kindOf returns the kind of a route type.
func kindOf(t gtfs.Enum) routeKinds {
	switch base := baseType(t); {
	case base == rail, base == ferry, t >= 1100 && t < 1200:
		return farRoutes
	case t >= 200 && t < 300:
		return coachRoutes
	}
	return localRoutes
}

// A servedArea is the served stops of a feed and where they lie.
type servedArea struct {
	stops []servedStop
	index []int32 // of each stop id in stops, -1 where it is not served
	// centre has the median latitude and longitude; spread is how far 95 of 100 stops
	// are from it at most, in metres, at least 5 km.
	centre geo.Point
	spread float64
	// misplaced are the places of stops.txt that lie far outside.
	misplaced []misplacement
}

// servedAreas are the served stops of a feed.
var servedAreas = validate.NewFact(func(f *gtfs.Feed) *servedArea {
	a := &servedArea{index: make([]int32, f.Stops.StopID.Space().Len()+1)}
	boarded := boardedStops(f)
	for id := range a.index {
		a.index[id] = -1
		row, ok := f.Stops.StopID.Row(gtfs.StopID(id))
		if !ok || !boarded[id] || f.Stops.LocationType.At(row).Or(boardable) != boardable {
			continue
		}
		if at := f.Stops.Place(row); at.Known() {
			a.index[id] = int32(len(a.stops))
			a.stops = append(a.stops, servedStop{row: int32(row), id: gtfs.StopID(id), at: at})
		}
	}
	a.measure()
	a.addRoutes(f)
	a.findMisplaced(f)
	return a
})

// boardedStops tells of each stop id whether some call lets riders on or off.
func boardedStops(f *gtfs.Feed) []bool {
	t := f.StopTimes
	boarded := make([]bool, f.Stops.StopID.Space().Len()+1)
	for i, id := range t.StopID.Values() {
		if !boarded[id] && (t.PickupType.At(i) != 1 || t.DropOffType.At(i) != 1) {
			boarded[id] = true
		}
	}
	boarded[0] = false
	return boarded
}

// points returns where the stops are, in their order.
func (a *servedArea) points() []geo.Point {
	points := make([]geo.Point, len(a.stops))
	for i := range a.stops {
		points[i] = a.stops[i].at
	}
	return points
}

func (a *servedArea) measure() {
	a.centre = geo.Centre(a.points())
	a.spread = 5000
	if len(a.stops) == 0 {
		return
	}
	far := make([]float64, len(a.stops))
	for i := range a.stops {
		far[i] = geo.Haversine(a.centre, a.stops[i].at)
	}
	slices.Sort(far)
	a.spread = math.Max(a.spread, far[(len(far)-1)*95/100])
}

// reach is how far from the centre a stop of this feed may lie, in metres.
func (a *servedArea) reach() float64 { return math.Max(3*a.spread, 50_000) }

// addRoutes notes which routes call at the stops, and where vehicles go on from there.
func (a *servedArea) addRoutes(f *gtfs.Feed) {
	patterns := f.Patterns()
	for n := range patterns.Len() {
		p := patterns.At(gtfs.PatternID(n))
		kind, mode := localRoutes, uint16(1)<<15
		if row, ok := f.Routes.RouteID.Row(p.RouteID); ok {
			kind = kindOf(f.Routes.RouteType.At(row))
			if base := baseType(f.Routes.RouteType.At(row)); base.IsSet() {
				mode = 1 << base
			}
		}
		for k, id := range p.Stops {
			if s := a.of(id); s != nil {
				s.kinds, s.modes = s.kinds|kind, s.modes|mode
				s.pass(a.of(p.Stops[max(k-1, 0)]), a.of(p.Stops[min(k+1, len(p.Stops)-1)]))
			}
		}
	}
}

// of returns a served stop by its id, nil where it is none.
func (a *servedArea) of(id gtfs.StopID) *servedStop {
	if i := a.index[id]; i >= 0 {
		return &a.stops[i]
	}
	return nil
}

// pass adds the direction of a vehicle that comes from one stop and goes on to another.
func (s *servedStop) pass(from, to *servedStop) {
	if from == nil || to == nil {
		return
	}
	north := to.at.Lat - from.at.Lat
	east := (to.at.Lon - from.at.Lon) * math.Cos(s.at.Lat*math.Pi/180)
	if length := math.Hypot(east, north); length > 0 {
		s.east, s.north, s.passes = s.east+east/length, s.north+north/length, s.passes+1
	}
}

// heading returns the direction in which vehicles pass the stop, false where they come
// from all sides.
func (s *servedStop) heading() (east, north float64, ok bool) {
	length := math.Hypot(s.east, s.north)
	if length < 0.5*float64(s.passes) || s.passes == 0 {
		return 0, 0, false
	}
	return s.east / length, s.north / length, true
}

// sameWay tells whether vehicles pass two stops in directions at most 60° apart.
func (s *servedStop) sameWay(t *servedStop) bool {
	cos, ok := s.cosTo(t)
	return ok && cos >= 0.5
}

// otherWay tells whether vehicles pass two stops in directions more than 90° apart.
func (s *servedStop) otherWay(t *servedStop) bool {
	cos, ok := s.cosTo(t)
	return ok && cos < 0
}

// cosTo returns the cosine of the angle between the headings of two stops.
func (s *servedStop) cosTo(t *servedStop) (cos float64, ok bool) {
	east, north, ok := s.heading()
	otherEast, otherNorth, otherOK := t.heading()
	return east*otherEast + north*otherNorth, ok && otherOK
}
