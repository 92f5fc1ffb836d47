package geo

import (
	"cmp"
	"slices"

	"github.com/paulmach/orb"
)

// A sweptSide is a side of one of two areas.
type sweptSide struct {
	*areaSide
	of int8
}

func (s sweptSide) west() float64 { return min(s.a[0], s.b[0]) }
func (s sweptSide) east() float64 { return max(s.a[0], s.b[0]) }

// reaches reports whether the box around the side meets another.
func (s sweptSide) reaches(b orb.Bound) bool {
	return s.west() <= b.Max[0] && b.Min[0] <= s.east() &&
		min(s.a[1], s.b[1]) <= b.Max[1] && b.Min[1] <= max(s.a[1], s.b[1])
}

// cross looks for a side of one area that crosses one of the other: each area has surface
// on both sides of both, and the search is over. Meanwhile it notes where they touch.
func (m *areaMeeting) cross() bool {
	m.nodes = areaNodes{map[orb.Point]*[2][]way{}, map[areaTouch]bool{}}
	all := m.swept()
	for i, s := range all {
		if m.stopped() {
			return false
		}
		for _, o := range all[i+1:] {
			if o.west() > s.east() {
				break
			}
			if o.of != s.of && m.meet(s, o) {
				return true
			}
		}
	}
	return false
}

// swept returns the sides that lie where both areas may be, from west to east.
func (m *areaMeeting) swept() (all []sweptSide) {
	for of := range m.areas {
		within := m.areas[1-of].bound
		sides := m.areas[of].sides
		for i := range sides {
			if s := (sweptSide{&sides[i], int8(of)}); s.reaches(within) {
				all = append(all, s)
			}
		}
	}
	slices.SortFunc(all, func(s, o sweptSide) int { return cmp.Compare(s.west(), o.west()) })
	return all
}

// meet reports whether two sides cross, and notes the points at which they touch. Those
// are always ends of one of them.
func (m *areaMeeting) meet(s, o sweptSide) bool {
	if max(s.a[1], s.b[1]) < min(o.a[1], o.b[1]) || max(o.a[1], o.b[1]) < min(s.a[1], s.b[1]) {
		return false
	}
	oa, ob := sideOf(s.a, s.b, o.a), sideOf(s.a, s.b, o.b)
	if oa*ob > 0 {
		return false
	}
	sa, sb := sideOf(o.a, o.b, s.a), sideOf(o.a, o.b, s.b)
	if oa*ob < 0 && sa*sb < 0 {
		return true
	}
	for _, end := range [...]struct {
		at    orb.Point
		side  int
		other sweptSide
	}{{o.a, oa, s}, {o.b, ob, s}, {s.a, sa, o}, {s.b, sb, o}} {
		if end.side == 0 && spans(end.other, end.at) {
			m.touch(end.at, s)
			m.touch(end.at, o)
		}
	}
	return false
}

// spans reports whether a point on the line of a side is on the side.
func spans(s sweptSide, p orb.Point) bool {
	return s.west() <= p[0] && p[0] <= s.east() && min(s.a[1], s.b[1]) <= p[1] && p[1] <= max(s.a[1], s.b[1])
}
