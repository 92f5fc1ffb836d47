package geo

import "github.com/paulmach/orb"

// sideFan is how many boxes one of the level above holds.
const sideFan = 8

// A sideTree finds the sides of an area near a box. Sides that follow each other along a
// ring lie together, so that boxes around runs of them make a good tree as they stand.
type sideTree struct {
	levels [][]orb.Bound // of single sides first; the last has at most sideFan boxes
}

func treeOf(sides []areaSide) sideTree {
	level := make([]orb.Bound, len(sides))
	for i := range sides {
		level[i] = sides[i].box()
	}
	t := sideTree{[][]orb.Bound{level}}
	for len(level) > sideFan {
		above := make([]orb.Bound, 0, len(level)/sideFan+1)
		for from := 0; from < len(level); from += sideFan {
			box := level[from]
			for _, b := range level[from:min(from+sideFan, len(level))] {
				box = box.Union(b)
			}
			above = append(above, box)
		}
		t.levels = append(t.levels, above)
		level = above
	}
	return t
}

// near calls found with each side whose box meets b, until one returns false; then it
// returns false itself.
func (t sideTree) near(b orb.Bound, found func(side int) bool) bool {
	top := len(t.levels) - 1
	return t.search(top, 0, len(t.levels[top]), b, found)
}

func (t sideTree) search(level, from, to int, b orb.Bound, found func(side int) bool) bool {
	boxes := t.levels[level]
	for i := from; i < min(to, len(boxes)); i++ {
		switch {
		case !boxes[i].Intersects(b):
		case level == 0:
			if !found(i) {
				return false
			}
		case !t.search(level-1, i*sideFan, (i+1)*sideFan, b, found):
			return false
		}
	}
	return true
}

// box returns the box around a side.
func (s *areaSide) box() orb.Bound {
	return orb.Bound{
		Min: orb.Point{min(s.a[0], s.b[0]), min(s.a[1], s.b[1])},
		Max: orb.Point{max(s.a[0], s.b[0]), max(s.a[1], s.b[1])},
	}
}
