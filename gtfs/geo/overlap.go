package geo

import "github.com/paulmach/orb"

// An Overlap tells how two areas lie: which of the three have some surface.
type Overlap struct {
	Both, OnlyA, OnlyB bool
}

// Crosswise reports whether the areas share some surface and each has some of its own.
// This is "overlaps" of OGC Simple Features: an area does not overlap one that covers it.
func (o Overlap) Crosswise() bool { return o.Both && o.OnlyA && o.OnlyB }

// OverlapOf tells how two areas lie in the plane of degrees. Both must be valid: rings
// are closed and cross neither themselves nor each other, holes lie inside. Of others the
// answer means nothing; where a coordinate is not finite they share nothing. The answer is
// exact. Once stopped is true it leaves with an answer that means nothing.
//
// Where no two sides cross, each stretch of an outline between two points at which the
// areas touch lies inside, outside or along the other area as a whole, and what all
// stretches say together is the answer.
func OverlapOf(a, b orb.MultiPolygon, stopped func() bool) Overlap {
	m := &areaMeeting{stopped: stopped, areas: [2]area{areaOf(a), areaOf(b)}}
	switch {
	case !sharesSurface(m.areas[0].bound, m.areas[1].bound):
		return Overlap{OnlyA: len(m.areas[0].sides) > 0, OnlyB: len(m.areas[1].sides) > 0}
	case m.cross():
		return Overlap{true, true, true}
	}
	m.outlinesAtTouches()
	m.untouchedRings()
	return Overlap{m.both, m.only[0], m.only[1]}
}

// sharesSurface reports whether two boxes meet in more than a line.
func sharesSurface(a, b orb.Bound) bool {
	return max(a.Min[0], b.Min[0]) < min(a.Max[0], b.Max[0]) && max(a.Min[1], b.Min[1]) < min(a.Max[1], b.Max[1])
}

// An areaMeeting is what is found out of how two areas meet.
type areaMeeting struct {
	areas   [2]area
	nodes   areaNodes
	stopped func() bool
	both    bool
	only    [2]bool
}

// done reports whether nothing is left to find out.
func (m *areaMeeting) done() bool { return m.both && m.only[0] && m.only[1] || m.stopped() }

// inside notes that a stretch of the outline of an area lies inside the other.
func (m *areaMeeting) inside(of int) { m.both, m.only[1-of] = true, true }

// outside notes that a stretch of the outline of an area lies outside the other.
func (m *areaMeeting) outside(of int) { m.only[of] = true }

// along notes that a stretch is of both outlines, with the areas on the same hand of it or not.
func (m *areaMeeting) along(same bool) {
	if same {
		m.both = true
	} else {
		m.only = [2]bool{true, true}
	}
}

// untouchedRings tells of the rings that the other area does not touch: one point decides.
func (m *areaMeeting) untouchedRings() {
	for of := range m.areas {
		other := &m.areas[1-of]
		for _, r := range m.areas[of].rings {
			switch {
			case m.done():
				return
			case r.touched:
			case sharesSurface(r.bound, other.bound) && other.holds(r.at):
				m.inside(of)
			default:
				m.outside(of)
			}
		}
	}
}
