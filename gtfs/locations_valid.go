package gtfs

import (
	"math"
	"math/big"
	"slices"

	"github.com/paulmach/orb"
)

// The faults of a polygon, by the names that OGC Simple Features and the libraries
// around it have for them.
const (
	outOfRange    = "Invalid Coordinate"
	notClosed     = "Ring not closed"
	tooFewPoints  = "Too few points in ring"
	selfCrossing  = "Self-intersection"
	ringTouching  = "Ring Self-intersection"
	holeOutside   = "Hole lies outside shell"
	nestedHoles   = "Nested holes"
	nestedShells  = "Nested shells"
	disconnected  = "Interior is disconnected"
	fewDistinct   = "Too few distinct points in geometry component"
	duplicateRing = "Duplicate Rings"
)

// invalid tells why a geometry is no valid polygon, "" where it is one: rings are
// closed and have four points or more, cross neither themselves nor each other, holes
// lie inside and leave the inside connected. The plane is that of degrees.
//
// Source: OGC 06-103r4 (Simple Feature Access), 6.1.11.1.
func invalid(m orb.MultiPolygon) string {
	var rings []validRing
	for n, polygon := range m {
		for k, ring := range polygon {
			if fault := ringFault(ring); fault != "" {
				return fault
			}
			rings = append(rings, validRing{polygon: n, hole: k > 0, points: distinct(ring), bound: ring.Bound()})
		}
	}
	v := &validity{rings: rings}
	if fault := v.crossings(); fault != "" {
		return fault
	}
	if fault := v.nesting(); fault != "" {
		return fault
	}
	if v.cycle {
		return disconnected
	}
	return ""
}

// A validRing is a ring without its repeated points.
type validRing struct {
	polygon int
	hole    bool
	points  []orb.Point
	bound   orb.Bound
}

func ringFault(r orb.Ring) string {
	for _, p := range r {
		if math.IsNaN(p[0]) || math.IsInf(p[0], 0) || math.IsNaN(p[1]) || math.IsInf(p[1], 0) {
			return outOfRange
		}
	}
	switch {
	case len(r) > 0 && r[0] != r[len(r)-1]:
		return notClosed
	case len(r) < 4:
		return tooFewPoints
	case len(distinct(r)) < 4:
		return fewDistinct
	}
	return ""
}

// distinct leaves out points that repeat the one before.
func distinct(r orb.Ring) []orb.Point {
	points := slices.Clone([]orb.Point(r))
	return slices.Compact(points)
}

// validity is what is found out of the rings of one geometry.
type validity struct {
	rings   []validRing
	touches map[touch]bool
	cycle   bool // rings touch in a circle, or two of them twice
}

// A touch is a point of a ring at which another touches it.
type touch struct {
	ring int
	at   orb.Point
}

// A segment is one of a ring.
type segment struct {
	ring, n int
	a, b    orb.Point
}

func (s segment) minX() float64 { return min(s.a[0], s.b[0]) }
func (s segment) maxX() float64 { return max(s.a[0], s.b[0]) }

// crossings looks for segments that cross or touch where they must not.
func (v *validity) crossings() string {
	var all []segment
	for r, ring := range v.rings {
		for n := range len(ring.points) - 1 {
			all = append(all, segment{r, n, ring.points[n], ring.points[n+1]})
		}
	}
	slices.SortFunc(all, func(a, b segment) int {
		switch x, y := a.minX(), b.minX(); {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	v.touches = map[touch]bool{}
	groups := newGroups(len(v.rings))
	touchingItself := false
	for i, s := range all {
		for _, o := range all[i+1:] {
			if o.minX() > s.maxX() {
				break
			}
			switch at, kind := v.meet(s, o); kind {
			case crossing:
				return selfCrossing
			case touching:
				if s.ring == o.ring {
					touchingItself = true
				} else {
					v.touch(groups, s.ring, o.ring, at)
				}
			}
		}
	}
	if touchingItself {
		return ringTouching
	}
	return ""
}

// touch notes that two rings touch.
func (v *validity) touch(g *groups, a, b int, at orb.Point) {
	if v.rings[a].polygon != v.rings[b].polygon {
		return
	}
	for _, ring := range []int{a, b} {
		if k := (touch{ring, at}); !v.touches[k] {
			v.touches[k] = true
			v.cycle = !g.unite(ring, at) || v.cycle
		}
	}
}

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
	sa, sb := side(s.a, s.b, o.a), side(s.a, s.b, o.b)
	oa, ob := side(o.a, o.b, s.a), side(o.a, o.b, s.b)
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
	ap, pb := side(at, a, p) >= 0, side(at, p, b) >= 0
	if side(at, a, b) > 0 {
		return ap && pb
	}
	return ap || pb
}

// side returns 1 where p lies left of the line from a to b, -1 right of it, 0 on it. It
// is exact.
func side(a, b, p orb.Point) int {
	l := (b[0] - a[0]) * (p[1] - a[1])
	r := (b[1] - a[1]) * (p[0] - a[0])
	d := l - r
	// Beyond this share of its terms the sign of the difference is sure (Shewchuk 1997).
	if math.Abs(d) > 4e-16*(math.Abs(l)+math.Abs(r)) {
		if d > 0 {
			return 1
		}
		return -1
	}
	return exactSide(a, b, p)
}

func exactSide(a, b, p orb.Point) int {
	sub := func(x, y float64) *big.Float {
		return new(big.Float).SetPrec(2200).Sub(big.NewFloat(x), big.NewFloat(y))
	}
	l := new(big.Float).SetPrec(4400).Mul(sub(b[0], a[0]), sub(p[1], a[1]))
	r := new(big.Float).SetPrec(4400).Mul(sub(b[1], a[1]), sub(p[0], a[0]))
	return l.Cmp(r)
}
