package rules

import (
	"math"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
)

// A flatShape is a shape on a plane that touches the earth at its first point: good
// enough, and quick, for telling long ways from short ones.
type flatShape struct {
	t    *gtfs.Shapes
	rows gtfs.Rows
	cos  float64
}

func newFlatShape(t *gtfs.Shapes, rows gtfs.Rows) flatShape {
	s := flatShape{t: t, rows: rows}
	if rows.Len() > 0 {
		s.cos = math.Cos(float64(t.ShapePtLat.At(rows.Row(0))) * math.Pi / 180)
	}
	return s
}

// way returns the way between two points, in metres to the east and to the north.
func (s flatShape) way(from, to int) (east, north float64) {
	const degree = geo.EarthRadius * math.Pi / 180
	a, b := s.rows.Row(from), s.rows.Row(to)
	north = float64(s.t.ShapePtLat.At(b)-s.t.ShapePtLat.At(a)) * degree
	return float64(s.t.ShapePtLon.At(b)-s.t.ShapePtLon.At(a)) * degree * s.cos, north
}

// spike returns the shorter way from a point to its neighbours, in metres, if both are
// over 100 m, turn back by more than 150°, and the neighbours less than 50 m apart; else 0.
func (s flatShape) spike(k int) float64 {
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
