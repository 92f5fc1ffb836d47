package geo

import "math"

// A Circle tells of two spots whether they are more than some metres apart. Mostly it
// can without the distance and so without any trigonometry: sin x lies between x - x³/6
// and x, which bounds what [Haversine] takes the root of.
type Circle struct {
	metres float64
	// root is what is under the root at that distance.
	root float64
}

// inexact is far above what rounding makes of any bound.
const inexact = 1e-9

// NewCircle returns the circle of a radius in metres.
func NewCircle(metres float64) Circle {
	half := math.Sin(min(metres/(2*EarthRadius), math.Pi/2))
	return Circle{metres, half * half}
}

// Holds reports whether two spots are at most the radius apart, and the metres if they
// are; not where one of them is not known.
func (c Circle) Holds(a, b Spot) (metres float64, ok bool) {
	if a.least(b) > c.root*(1+inexact) {
		return 0, false
	}
	metres = a.To(b)
	return metres, metres <= c.metres
}

// Leaves reports whether two spots are more than the radius apart, and the metres if
// they are; not where one of them is not known.
func (c Circle) Leaves(a, b Spot) (metres float64, ok bool) {
	if a.most(b) < c.root*(1-inexact) {
		return 0, false
	}
	metres = a.To(b)
	return metres, metres > c.metres
}

// least returns a number not above what is under the root.
func (a Spot) least(b Spot) float64 {
	lat, lon, cos := a.halves(b)
	if !(lat <= 1.5 && cos >= 0) {
		return 0 // beyond the poles
	}
	if lon > 1.5 { // the other way round may be shorter
		lon = 0
	}
	lat, lon = lat-lat*lat*lat/6, lon-lon*lon*lon/6
	return lat*lat + cos*lon*lon
}

// most returns a number not below what is under the root.
func (a Spot) most(b Spot) float64 {
	lat, lon, cos := a.halves(b)
	return lat*lat + math.Abs(cos)*lon*lon
}

// halves returns half the differences of both coordinates, none below 0, and the product
// of the cosines.
func (a Spot) halves(b Spot) (lat, lon, cos float64) {
	return math.Abs(b.lat-a.lat) / 2, math.Abs(b.lon-a.lon) / 2, a.cos * b.cos
}
