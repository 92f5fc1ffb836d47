package geo

import "math"

// A Spot is a point made ready for measuring: it holds what [Haversine] asks of each
// end alone, so that points which are measured often are prepared once.
type Spot struct{ lat, lon, cos float64 } // radians, and the cosine of lat

// Spot returns the spot of a point.
func (p Point) Spot() Spot {
	lat := radians(p.Lat)
	return Spot{lat, radians(p.Lon), math.Cos(lat)}
}

// Known reports whether both coordinates are given.
func (a Spot) Known() bool { return !math.IsNaN(a.lat) && !math.IsNaN(a.lon) }

// To returns the [Haversine] distance to another spot, to the last bit.
func (a Spot) To(b Spot) float64 { return haversine(b.lat-a.lat, b.lon-a.lon, a.cos, b.cos) }
