package geo

import "math"

// A Point is a place in degrees (WGS 84). A coordinate that is not given is NaN.
type Point struct{ Lat, Lon float64 }

// Unknown returns the point of which nothing is known: both coordinates NaN.
func Unknown() Point { return Point{math.NaN(), math.NaN()} }

// Known reports whether both coordinates are given.
func (p Point) Known() bool { return !math.IsNaN(p.Lat) && !math.IsNaN(p.Lon) }

// Haversine returns the great-circle distance between two points in metres, and NaN
// where either is not known.
//
// It is the formula that keeps its precision for near points:
// 2 R asin(sqrt(sin²(Δlat/2) + sin²(Δlon/2) cos lat1 cos lat2)).
func Haversine(a, b Point) float64 {
	lat1, lat2 := radians(a.Lat), radians(b.Lat)
	return haversine(lat2-lat1, radians(b.Lon)-radians(a.Lon), math.Cos(lat1), math.Cos(lat2))
}

// haversine takes the differences in radians and the cosines of both latitudes, so that
// the points of a line need each cosine once.
func haversine(dLat, dLon, cos1, cos2 float64) float64 {
	sinLat, sinLon := math.Sin(0.5*dLat), math.Sin(0.5*dLon)
	across := float64(float64(float64(sinLon*sinLon)*cos1) * cos2)
	x := float64(sinLat*sinLat) + across
	return float64(2*math.Asin(math.Sqrt(min(1, x)))) * EarthRadius
}

// Vector returns the point on the unit sphere. An unknown point gives NaNs.
func (p Point) Vector() Vector {
	v, _ := p.vector()
	return v
}

// vector also returns the cosine of the latitude, which haversine wants again.
func (p Point) vector() (v Vector, cosLat float64) {
	sinLat, cosLat := math.Sincos(radians(p.Lat))
	sinLon, cosLon := math.Sincos(radians(p.Lon))
	return Vector{cosLon * cosLat, sinLon * cosLat, sinLat}, cosLat
}

func radians(degrees float64) float64 { return degrees * (math.Pi / 180) }

func degrees(radians float64) float64 { return radians * (180 / math.Pi) }
