package geo

import "math"

// ClosestOnSegment returns the place on the shorter arc from a to b that is nearest to
// x. Where both ends are equally near it returns a.
func ClosestOnSegment(a, b, x Vector) Vector {
	normal := robustCross(a, b)
	p := x.minus(normal.times(x.dot(normal) / normal.squared()))
	if counterClockwise(normal, a, p) && counterClockwise(p, b, normal) {
		return p.unit()
	}
	if ChordSquared(x, a) <= ChordSquared(x, b) {
		return a
	}
	return b
}

// robustCross returns a vector at right angles to a and b, stable when they are close:
// (b+a) and (b-a) are at right angles to each other even if a and b differ in one bit.
// For a = b any vector at right angles does.
func robustCross(a, b Vector) Vector {
	if n := b.plus(a).cross(b.minus(a)); n != (Vector{}) {
		return n
	}
	return orthogonal(a)
}

// orthogonal crosses a with a vector that is far from it: mostly the axis before the
// one on which a is largest.
func orthogonal(a Vector) Vector {
	x, y, z := math.Abs(a.X), math.Abs(a.Y), math.Abs(a.Z)
	other := Vector{0.012, 1, 0.00457}
	switch {
	case x > y && x > z:
		other = Vector{0.012, 0.0053, 1}
	case x <= y && y > z:
		other = Vector{1, 0.0053, 0.00457}
	}
	return a.cross(other).unit()
}

func counterClockwise(a, b, c Vector) bool { return b.dot(c.cross(a)) > 0 }

// Interpolate returns the place a fraction t of the way from a to b: a for 0, b for 1.
// a and b must differ.
func Interpolate(t float64, a, b Vector) Vector {
	switch t {
	case 0:
		return a
	case 1:
		return b
	}
	whole := math.Atan2(math.Sqrt(a.cross(b).squared()), a.dot(b))
	part := t * whole
	f := math.Sin(part) / math.Sin(whole)
	e := math.Cos(part) - float64(f*math.Cos(whole))
	return a.times(e).plus(b.times(f)).unit()
}
