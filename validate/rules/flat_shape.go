package rules

import (
	"math"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
)

// A flatShape is a shape on a plane that touches the earth at its first point: good
// enough, and quick, for telling long ways from short ones.
type flatShape struct {
	points []geo.Point
	cos    float64
}

// read takes the points of a shape, in the memory it has.
func (s *flatShape) read(t *gtfs.Shapes, rows gtfs.Rows) {
	s.points = s.points[:0]
	for k := range rows.Len() {
		s.points = append(s.points, t.Place(rows.Row(k)))
	}
	if len(s.points) > 0 {
		s.cos = math.Cos(s.points[0].Lat * math.Pi / 180)
	}
}

// way returns the way between two points, in metres to the east and to the north.
func (s *flatShape) way(from, to int) (east, north float64) {
	const degree = geo.EarthRadius * math.Pi / 180
	a, b := s.points[from], s.points[to]
	return (b.Lon - a.Lon) * degree * s.cos, (b.Lat - a.Lat) * degree
}

// leaps tells whether some step is longer than metres, or about as long.
func (s *flatShape) leaps(metres float64) bool {
	limit := metres * metres * (1 - 1e-9) // rounding is far less
	for k := 1; k < len(s.points); k++ {
		if east, north := s.way(k-1, k); east*east+north*north > limit {
			return true
		}
	}
	return false
}

// spike returns the shorter way from a point to its neighbours, in metres, if both are
// over 100 m, turn back by more than 150°, and the neighbours less than 50 m apart; else 0.
func (s *flatShape) spike(k int) float64 {
	east, north := s.way(k-1, k)
	there := east*east + north*north
	if !(there > 100*100) {
		return 0
	}
	onEast, onNorth := s.way(k, k+1)
	back := onEast*onEast + onNorth*onNorth
	// cos 150° = -0.866
	if !(back > 100*100) || math.Hypot(east+onEast, north+onNorth) >= 50 ||
		east*onEast+north*onNorth > -0.866*math.Sqrt(there*back) {
		return 0
	}
	return math.Sqrt(math.Min(there, back))
}
