package geo

import "github.com/paulmach/orb"

// cross looks for a side of one area that crosses one of the other: each area has surface
// on both hands of both, and the search is over. Meanwhile it notes where they touch.
func (m *areaMeeting) cross() (crossed bool) {
	m.nodes = areaNodes{map[orb.Point]*[2][]way{}, map[areaTouch]bool{}}
	tree := treeOf(m.areas[1].sides)
	for i := range m.areas[0].sides {
		s := &m.areas[0].sides[i]
		goesOn := !m.stopped() && tree.near(s.box(), func(n int) bool {
			crossed = m.meet(s, &m.areas[1].sides[n])
			return !crossed
		})
		if !goesOn {
			return crossed
		}
	}
	return false
}

// meet reports whether a side of each area cross, and notes the points at which they
// touch. Those are always ends of one of them.
func (m *areaMeeting) meet(s, o *areaSide) bool {
	oa, ob := SideOf(s.a, s.b, o.a), SideOf(s.a, s.b, o.b)
	if oa*ob > 0 {
		return false
	}
	sa, sb := SideOf(o.a, o.b, s.a), SideOf(o.a, o.b, s.b)
	if oa*ob < 0 && sa*sb < 0 {
		return true
	}
	for _, end := range [...]struct {
		at    orb.Point
		side  int
		other *areaSide
	}{{o.a, oa, s}, {o.b, ob, s}, {s.a, sa, o}, {s.b, sb, o}} {
		if end.side == 0 && end.other.box().Contains(end.at) {
			m.touch(end.at, 0, s)
			m.touch(end.at, 1, o)
		}
	}
	return false
}
