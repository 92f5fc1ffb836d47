package gtfs

import (
	"math"
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
// lie inside and leave the inside connected. The plane is that of degrees. Once stopped
// is true it leaves without an answer.
//
// Source: OGC 06-103r4 (Simple Feature Access), 6.1.11.1.
func invalid(m orb.MultiPolygon, stopped func() bool) string {
	var rings []validRing
	for n, polygon := range m {
		for k, ring := range polygon {
			if fault := ringFault(ring); fault != "" {
				return fault
			}
			rings = append(rings, validRing{polygon: n, hole: k > 0, points: distinct(ring), bound: ring.Bound()})
		}
	}
	v := &validity{rings: rings, stopped: stopped}
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
	stopped func() bool
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
		if v.stopped() {
			return ""
		}
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
