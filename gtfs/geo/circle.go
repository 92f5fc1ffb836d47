package geo

import "math"

// A circle tells which spots are at most some metres from another one; most that are
// further away it can tell without a distance.
type circle struct {
	metres float64
	// most is what haversine takes the root of at that distance, and some more than rounding
	// can make of it.
	most float64
}

func newCircle(metres float64) circle {
	half := math.Sin(math.Min(metres/(2*EarthRadius), math.Pi/2))
	return circle{metres, half * half * (1 + 1e-9)}
}

// holds reports whether the distance between two spots is at most that of the circle,
// and the metres if it is.
func (c circle) holds(a, b Spot) (metres float64, ok bool) {
	if a.least(b) > c.most {
		return 0, false
	}
	metres = a.To(b)
	return metres, metres <= c.metres
}

// least returns a number not above what [haversine] takes the root of, without any
// trigonometry: the sine of x > 0 is never below x - x³/6.
func (a Spot) least(b Spot) float64 {
	lat, lon := math.Abs(b.lat-a.lat)/2, math.Abs(b.lon-a.lon)/2
	cos := a.cos * b.cos
	if !(lat <= 1.5 && cos >= 0) {
		return 0 // beyond the poles
	}
	lat -= lat * lat * lat / 6
	if lon > 1.5 { // the other way round may be shorter
		lon = 0
	}
	lon -= lon * lon * lon / 6
	return lat*lat + cos*lon*lon
}
