package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// An area is the sides of its rings, each with the area on its left.
type area struct {
	sides []areaSide
	rings []areaRing
	bound orb.Bound
}

// An areaSide is a straight part of an outline.
type areaSide struct {
	a, b orb.Point
	ring int32
}

// An areaRing is a ring, by one of its points.
type areaRing struct {
	at      orb.Point
	bound   orb.Bound
	touched bool // the other area touches it
}

func areaOf(m orb.MultiPolygon) area {
	x := area{bound: m.Bound()}
	for _, polygon := range m {
		for n, ring := range polygon {
			if !x.add(ring, n > 0) {
				return area{}
			}
		}
	}
	return x
}

// add notes the sides of a ring; false where a coordinate is not finite.
func (x *area) add(ring orb.Ring, hole bool) bool {
	if len(ring) == 0 {
		return true
	}
	if !finite(ring) {
		return false
	}
	turned := leftTurning(ring) == hole
	for n, p := range ring {
		q := ring[max(n-1, 0)]
		if p == q {
			continue
		}
		if turned {
			p, q = q, p
		}
		x.sides = append(x.sides, areaSide{q, p, int32(len(x.rings))})
	}
	x.rings = append(x.rings, areaRing{at: ring[0], bound: ring.Bound()})
	return true
}

func finite(r orb.Ring) bool {
	for _, p := range r {
		if math.IsNaN(p[0]-p[0]) || math.IsNaN(p[1]-p[1]) { // infinity less itself is NaN
			return false
		}
	}
	return true
}

// leftTurning reports whether a closed ring has its inside on the left: whether it turns
// left at the point that is furthest west, and of those furthest south.
func leftTurning(r orb.Ring) bool {
	n := len(r) - 1 // the last point repeats the first
	least := 0
	for i, p := range r {
		if q := r[least]; p[0] < q[0] || p[0] == q[0] && p[1] < q[1] {
			least = i
		}
	}
	before, after := least, least
	for i := 1; i <= n && r[before] == r[least]; i++ {
		before = (least - i + n) % n
	}
	for i := 1; i <= n && r[after] == r[least]; i++ {
		after = (least + i) % n
	}
	return SideOf(r[before], r[least], r[after]) > 0
}

// holds reports whether a point that is on no side lies in the area: whether a line from
// it to the east leaves the area once more than it enters.
func (x *area) holds(p orb.Point) (in bool) {
	for _, s := range x.sides {
		if (s.a[1] > p[1]) != (s.b[1] > p[1]) && (SideOf(s.a, s.b, p) > 0) == (s.b[1] > s.a[1]) {
			in = !in
		}
	}
	return in
}
