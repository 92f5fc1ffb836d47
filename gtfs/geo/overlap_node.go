package geo

import (
	"slices"

	"github.com/paulmach/orb"
)

// areaNodes are the points at which two areas touch, with the ways along the outline of
// each from there.
type areaNodes struct {
	ways map[orb.Point]*[2][]way
	seen map[areaTouch]bool // the same touch is found at each side of the other area
}

// An areaTouch is a side at a point at which the other area touches it.
type areaTouch struct {
	at   orb.Point
	side *areaSide
}

// A way leads from a node along an outline, towards a point, with the area on its left
// or on its right.
type way struct {
	to   orb.Point
	left bool
}

// touch notes that a side of an area has a point at which the other area touches it.
func (m *areaMeeting) touch(at orb.Point, of int, s *areaSide) {
	if m.nodes.seen[areaTouch{at, s}] {
		return
	}
	m.nodes.seen[areaTouch{at, s}] = true
	m.areas[of].rings[s.ring].touched = true
	ways := m.nodes.ways[at]
	if ways == nil {
		ways = &[2][]way{}
		m.nodes.ways[at] = ways
	}
	if s.b != at {
		ways[of] = append(ways[of], way{s.b, true})
	}
	if s.a != at {
		ways[of] = append(ways[of], way{s.a, false})
	}
}

// outlinesAtTouches tells of every stretch of an outline that begins or ends where the
// areas touch.
func (m *areaMeeting) outlinesAtTouches() {
	for at, ways := range m.nodes.ways {
		if m.done() {
			return
		}
		for of := range ways {
			slices.SortFunc(ways[of], func(v, w way) int { return compareWays(at, v, w) })
		}
		for of := range ways {
			for _, w := range ways[of] {
				m.stretch(of, at, w, ways[1-of])
			}
		}
	}
}

// stretch tells how a way lies to the ways along the other area, of which there are two
// or more: along one, or to the left of the last before it.
func (m *areaMeeting) stretch(of int, at orb.Point, w way, others []way) {
	n, along := slices.BinarySearchFunc(others, w, func(v, w way) int { return compareWays(at, v, w) })
	if along {
		m.along(others[n].left == w.left)
		return
	}
	if others[(n+len(others)-1)%len(others)].left {
		m.inside(of)
	} else {
		m.outside(of)
	}
}

// compareWays orders ways from a point counterclockwise from the east; 0 is the same way.
func compareWays(at orb.Point, v, w way) int {
	if a, b := northward(at, v.to), northward(at, w.to); a != b {
		if a {
			return -1
		}
		return 1
	}
	return -SideOf(at, v.to, w.to)
}

// northward reports whether the way to p leads to the east or north of it up to the west.
func northward(at, p orb.Point) bool { return p[1] > at[1] || p[1] == at[1] && p[0] > at[0] }
