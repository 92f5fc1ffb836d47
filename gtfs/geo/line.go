package geo

import (
	"math"
	"slices"
)

// A Line is a shape: its points in order on the sphere and how far along it each lies.
type Line struct {
	Vectors []Vector
	// Along is the distance in metres from the first point to each point, adding up the
	// haversine distances between neighbours.
	Along []float64
}

// NewLine returns the line through points, which should all be known: an unknown one
// makes every distance behind it NaN.
func NewLine(points []Point) (l Line) {
	l.reset(points)
	return l
}

// reset makes l the line through points, in the memory it has.
func (l *Line) reset(points []Point) {
	n := len(points)
	l.Vectors, l.Along = slices.Grow(l.Vectors[:0], n)[:n], slices.Grow(l.Along[:0], n)[:n]
	var last Spot
	for i, p := range points {
		v, cos := p.vector()
		here := Spot{radians(p.Lat), radians(p.Lon), cos}
		l.Vectors[i], l.Along[i] = v, 0
		if i > 0 {
			l.Along[i] = l.Along[i-1] + last.To(here)
		}
		last = here
	}
}

// Length returns the length of the line in metres; 0 for fewer than two points.
func (l Line) Length() float64 {
	if len(l.Along) == 0 {
		return 0
	}
	return l.Along[len(l.Along)-1]
}

// At returns the place the given metres along the line; before its start the first
// point, beyond its end the last. An empty line has no places: ok is false.
func (l Line) At(metres float64) (v Vector, ok bool) {
	n := len(l.Along)
	if n == 0 {
		return Vector{}, false
	}
	i := l.segmentAt(metres)
	if i < 0 || i+1 >= n {
		return l.Vectors[min(max(i, 0), n-1)], true
	}
	step := l.Along[i+1] - l.Along[i]
	return Interpolate((metres-l.Along[i])/step, l.Vectors[i], l.Vectors[i+1]), true
}

// segmentAt returns the last point at or before metres, -1 if there is none. The point
// after it lies beyond, so that a segment found this way is never of no length.
func (l Line) segmentAt(metres float64) int {
	lo, hi := 0, len(l.Along)
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); l.Along[mid] <= metres {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo - 1
}

// A Position is a place on a line that a stop may belong to.
type Position struct {
	// Place is the place on the line, Segment the segment it lies on, counted from 0.
	Place   Vector
	Segment int
	// Distance is how far the stop is from the place, in metres.
	Distance float64
	// Along is how far the place is from the start of the line, in metres.
	Along float64
}

// Nearest returns the position on the line nearest to x; of several the first. ok is
// false for an empty line. A line of one point is that point.
func (l Line) Nearest(x Vector) (p Position, ok bool) {
	if len(l.Vectors) == 0 {
		return Position{}, false
	}
	if len(l.Vectors) == 1 {
		return Position{Place: l.Vectors[0], Distance: Distance(x, l.Vectors[0])}, true
	}
	p.Distance = math.Inf(1)
	for i := range len(l.Vectors) - 1 {
		if q := l.closest(i, x); q.Distance < p.Distance {
			p = q
		}
	}
	p.Along = l.along(p)
	return p, !math.IsInf(p.Distance, 1)
}

// closest leaves Along to be filled in for the few positions that are kept.
func (l Line) closest(segment int, x Vector) Position {
	place := ClosestOnSegment(l.Vectors[segment], l.Vectors[segment+1], x)
	return Position{Place: place, Segment: segment, Distance: Distance(x, place)}
}

func (l Line) along(p Position) float64 {
	return l.Along[p.Segment] + Distance(p.Place, l.Vectors[p.Segment])
}
