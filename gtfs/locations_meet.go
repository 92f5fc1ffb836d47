package gtfs

import (
	"slices"

	"github.com/paulmach/orb"

	"github.com/quai-transit/quai/gtfs/geo"
)

// A meeting says how two segments meet.
type meeting int

const (
	apart meeting = iota
	touching
	crossing
)

// meet tells how two segments meet, and where they touch.
func (v *validity) meet(s, o segment) (orb.Point, meeting) {
	if max(s.a[1], s.b[1]) < min(o.a[1], o.b[1]) || max(o.a[1], o.b[1]) < min(s.a[1], s.b[1]) {
		return orb.Point{}, apart
	}
	sa, sb := geo.SideOf(s.a, s.b, o.a), geo.SideOf(s.a, s.b, o.b)
	oa, ob := geo.SideOf(o.a, o.b, s.a), geo.SideOf(o.a, o.b, s.b)
	switch {
	case sa*sb > 0 || oa*ob > 0:
		return orb.Point{}, apart
	case sa == 0 && sb == 0:
		return v.inLine(s, o)
	case sa*sb < 0 && oa*ob < 0:
		return orb.Point{}, crossing
	}
	at := [...]orb.Point{s.a, s.b, o.a, o.b}[slices.Index([]int{oa, ob, sa, sb}, 0)]
	return v.atPoint(s, o, at)
}

// inLine tells how two segments of one line meet: in a point, in more, or not at all.
func (v *validity) inLine(s, o segment) (orb.Point, meeting) {
	less := func(p, q orb.Point) bool { return p[0] < q[0] || p[0] == q[0] && p[1] < q[1] }
	order := func(s segment) (orb.Point, orb.Point) {
		if less(s.b, s.a) {
			return s.b, s.a
		}
		return s.a, s.b
	}
	s0, s1 := order(s)
	o0, o1 := order(o)
	from, to := s0, s1
	if less(from, o0) {
		from = o0
	}
	if less(o1, to) {
		to = o1
	}
	switch {
	case less(to, from):
		return orb.Point{}, apart
	case from != to:
		return orb.Point{}, crossing
	}
	return v.atPoint(s, o, from)
}

// atPoint tells how two segments meet that share one point: neighbours of a ring may.
func (v *validity) atPoint(s, o segment, at orb.Point) (orb.Point, meeting) {
	if s.ring == o.ring {
		last := len(v.rings[s.ring].points) - 2
		if d := max(s.n, o.n) - min(s.n, o.n); d == 1 || d == last {
			return at, apart
		}
		if v.through(s, o, at) {
			return at, crossing
		}
		return at, touching
	}
	if v.through(s, o, at) {
		return at, crossing
	}
	return at, touching
}

// through reports whether the rings of two segments go through each other at a point.
func (v *validity) through(s, o segment, at orb.Point) bool {
	s0, s1 := v.around(s, at)
	o0, o1 := v.around(o, at)
	return between(at, s0, s1, o0) != between(at, s0, s1, o1)
}

// around returns the points of the ring before and after one on a segment.
func (v *validity) around(s segment, at orb.Point) (before, after orb.Point) {
	p := v.rings[s.ring].points
	n := len(p) - 1
	switch at {
	case s.a:
		return p[(s.n-1+n)%n], s.b
	case s.b:
		return s.a, p[(s.n+2)%n]
	}
	return s.a, s.b
}

// between reports whether p lies in the angle from a to b around a point, counterclockwise.
func between(at, a, b, p orb.Point) bool {
	ap, pb := geo.SideOf(at, a, p) >= 0, geo.SideOf(at, p, b) >= 0
	if geo.SideOf(at, a, b) > 0 {
		return ap && pb
	}
	return ap || pb
}
