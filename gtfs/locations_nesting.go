package gtfs

import (
	"github.com/paulmach/orb"

	"github.com/quai-transit/quai/gtfs/geo"
)

// nesting looks for holes outside their shell and for rings inside others that must
// not be. No two rings cross, so one point that is not shared decides.
func (v *validity) nesting() string {
	for i, a := range v.rings {
		for j, b := range v.rings {
			if v.stopped() {
				return ""
			}
			if i == j || a.polygon != b.polygon && (a.hole || b.hole) {
				continue
			}
			inside, same := a.inside(b)
			switch {
			case same && i < j:
				return duplicateRing
			case a.hole && !b.hole && !inside && !same:
				return holeOutside
			case a.hole && b.hole && inside:
				return nestedHoles
			case !a.hole && !b.hole && inside && !v.inHole(a, b.polygon):
				return nestedShells
			}
		}
	}
	return ""
}

// inHole reports whether a shell lies in a hole of another polygon.
func (v *validity) inHole(shell validRing, polygon int) bool {
	for _, r := range v.rings {
		if r.polygon == polygon && r.hole {
			if in, same := shell.inside(r); in || same {
				return true
			}
		}
	}
	return false
}

// inside reports whether the ring lies inside another; same where all its points are
// on it.
func (r validRing) inside(o validRing) (in, same bool) {
	if !o.bound.Contains(r.bound.Min) || !o.bound.Contains(r.bound.Max) {
		return false, false
	}
	for _, p := range r.points {
		if where := o.locate(p); where != 0 {
			return where > 0, false
		}
	}
	return r.middle(o)
}

// middle decides by the middles of segments where all corners are on the other ring.
func (r validRing) middle(o validRing) (in, same bool) {
	for n := range len(r.points) - 1 {
		a, b := r.points[n], r.points[n+1]
		if where := o.locate(orb.Point{(a[0] + b[0]) / 2, (a[1] + b[1]) / 2}); where != 0 {
			return where > 0, false
		}
	}
	return false, true
}

// locate returns 1 for a point inside the ring, 0 on it, -1 outside.
func (r validRing) locate(p orb.Point) int {
	in := false
	for n := range len(r.points) - 1 {
		a, b := r.points[n], r.points[n+1]
		if p[0] < min(a[0], b[0]) && (a[1] > p[1]) == (b[1] > p[1]) {
			continue
		}
		at := geo.SideOf(a, b, p)
		if at == 0 && min(a[0], b[0]) <= p[0] && p[0] <= max(a[0], b[0]) && min(a[1], b[1]) <= p[1] && p[1] <= max(a[1], b[1]) {
			return 0
		}
		if (a[1] > p[1]) != (b[1] > p[1]) && (at > 0) == (b[1] > a[1]) {
			in = !in
		}
	}
	if in {
		return 1
	}
	return -1
}

// groups joins rings by the points at which they touch.
type groups struct {
	parent []int
	points map[orb.Point]int
}

func newGroups(rings int) *groups {
	g := &groups{points: map[orb.Point]int{}}
	for i := range rings {
		g.parent = append(g.parent, i)
	}
	return g
}

func (g *groups) root(i int) int {
	for g.parent[i] != i {
		g.parent[i] = g.parent[g.parent[i]]
		i = g.parent[i]
	}
	return i
}

// unite joins a ring and a point; false where they were joined already, so that there
// are two ways between them.
func (g *groups) unite(ring int, at orb.Point) bool {
	p, ok := g.points[at]
	if !ok {
		p = len(g.parent)
		g.points[at] = p
		g.parent = append(g.parent, p)
	}
	a, b := g.root(ring), g.root(p)
	g.parent[a] = b
	return a != b
}
