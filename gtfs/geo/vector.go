package geo

import "math"

// A Vector is a place on the unit sphere: X towards 0° N 0° E, Z towards the north pole.
type Vector struct{ X, Y, Z float64 }

// Point returns the place in degrees.
func (v Vector) Point() Point {
	flat := math.Sqrt(float64(v.X*v.X) + float64(v.Y*v.Y))
	return Point{Lat: degrees(math.Atan2(v.Z, flat)), Lon: degrees(math.Atan2(v.Y, v.X))}
}

// Distance returns the great-circle distance between two places in metres.
func Distance(a, b Vector) float64 {
	return math.Atan2(math.Sqrt(a.cross(b).squared()), a.dot(b)) * EarthRadius
}

// ChordSquared returns the square of the straight way through the sphere, in units of
// its radius. It grows with the distance and is ten times cheaper, so it is what to
// compare with [ChordOf] before asking for a distance.
func ChordSquared(a, b Vector) float64 { return a.minus(b).squared() }

// ChordOf returns the chord, not squared, that spans a distance in metres along the
// surface. Anything beyond half the way around spans the diameter.
func ChordOf(metres float64) float64 {
	return 2 * math.Sin(math.Min(metres/(2*EarthRadius), math.Pi/2))
}

func (v Vector) plus(w Vector) Vector  { return Vector{v.X + w.X, v.Y + w.Y, v.Z + w.Z} }
func (v Vector) minus(w Vector) Vector { return Vector{v.X - w.X, v.Y - w.Y, v.Z - w.Z} }

func (v Vector) times(f float64) Vector {
	return Vector{float64(v.X * f), float64(v.Y * f), float64(v.Z * f)}
}

func (v Vector) dot(w Vector) float64 {
	return float64(v.X*w.X) + float64(v.Y*w.Y) + float64(v.Z*w.Z)
}

func (v Vector) squared() float64 { return v.dot(v) }

func (v Vector) cross(w Vector) Vector {
	return Vector{
		float64(v.Y*w.Z) - float64(v.Z*w.Y),
		float64(v.Z*w.X) - float64(v.X*w.Z),
		float64(v.X*w.Y) - float64(v.Y*w.X),
	}
}

// unit leaves the zero vector as it is.
func (v Vector) unit() Vector {
	norm := math.Sqrt(v.squared())
	if norm != 0 {
		norm = 1 / norm
	}
	return v.times(norm)
}
