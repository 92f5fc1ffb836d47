package report

import (
	"github.com/quai-transit/quai/export/overview"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
)

// surroundings tell what is near a place: other stops, and a line that serves them.
type surroundings struct {
	feed    *gtfs.Feed
	points  []geo.Point // of the rows of stops.txt
	grid    *geo.Grid
	pattern map[gtfs.StopID]gtfs.PatternID // the first that calls at a stop
}

const (
	nearby     = 900 // metres that a near view shows, about
	manyOthers = 80
)

func surroundingsOf(f *gtfs.Feed) *surroundings {
	s := &surroundings{feed: f, points: make([]geo.Point, f.Stops.Len()), pattern: map[gtfs.StopID]gtfs.PatternID{}}
	for i := range s.points {
		s.points[i] = f.Stops.Place(i)
	}
	s.grid = geo.NewGrid(s.points, nearby)
	for id := range f.Patterns().Len() {
		for _, stop := range f.Patterns().At(gtfs.PatternID(id)).Stops {
			if _, ok := s.pattern[stop]; !ok {
				s.pattern[stop] = gtfs.PatternID(id)
			}
		}
	}
	return s
}

// others returns stops near a place, not those at it.
func (s *surroundings) others(at geo.Point) (points []geo.Point) {
	s.grid.Near(at, nearby, func(i int) {
		if len(points) < manyOthers && s.points[i] != at {
			points = append(points, s.points[i])
		}
	})
	return points
}

// line returns the way of a pattern that calls at the served stop nearest to a place,
// nil where none is near.
func (s *surroundings) line(at geo.Point) []geo.Point {
	best, metres := gtfs.NoPattern, float64(nearby)
	s.grid.Near(at, nearby, func(i int) {
		if id, ok := s.pattern[s.feed.Stops.StopID.At(i)]; ok {
			if d := geo.Haversine(at, s.points[i]); d < metres {
				best, metres = id, d
			}
		}
	})
	if best == gtfs.NoPattern {
		return nil
	}
	return overview.Way(s.feed, s.feed.Patterns().At(best))
}
