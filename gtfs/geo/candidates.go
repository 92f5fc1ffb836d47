package geo

import "math"

// candidates holds the places near each stop in one slice, stop after stop.
type candidates struct {
	all  []Position
	ends []int
}

func (c *candidates) reset() { c.all, c.ends = c.all[:0], c.ends[:0] }

func (c *candidates) endStop() { c.ends = append(c.ends, len(c.all)) }

func (c *candidates) of(stop int) []Position {
	from := 0
	if stop > 0 {
		from = c.ends[stop-1]
	}
	return c.all[from:c.ends[stop]]
}

func nearestOf(places []Position) Position {
	best := places[0]
	for _, p := range places[1:] {
		if p.Distance < best.Distance {
			best = p
		}
	}
	return best
}

// near appends every place where the line comes nearest to x before it leaves again, of
// those within reach (metres), in the order of the line.
//
// Segments that the bounds tell to be beyond reach need no distance: one alone ends the
// run of segments before it, just as a segment measured to be too far does.
func (m *Matcher) near(found []Position, x Vector, reach float64) []Position {
	first := len(found)
	search := approach{line: m.line, x: x, reach: reach, found: found, last: -1}
	m.bounds.near(x, ChordOf(reach), search.visit)
	search.leave()
	for i := first; i < len(search.found); i++ {
		search.found[i].Along = m.line.along(search.found[i])
	}
	return search.found
}

// nearest is [Line.Nearest] with the help of the bounds.
func (m *Matcher) nearest(x Vector) Position {
	if len(m.line.Vectors) == 1 {
		p, _ := m.line.Nearest(x)
		return p
	}
	nearest := math.Inf(1)
	for _, v := range m.line.Vectors {
		nearest = min(nearest, ChordSquared(x, v))
	}
	best := Position{Distance: math.Inf(1)}
	m.bounds.near(x, math.Sqrt(nearest), func(i int) {
		if p := m.line.closest(i, x); p.Distance < best.Distance {
			best = p
		}
	})
	best.Along = m.line.along(best)
	return best
}

// An approach follows the line past a stop and keeps the best place of each time that
// the line comes near.
type approach struct {
	line  Line
	x     Vector
	reach float64
	found []Position
	// best is the best place of the present approach, if has.
	best Position
	has  bool
	// last is the segment visited before, receding that it led away from the stop,
	// endedAt how far from the stop it ended.
	last     int
	receding bool
	endedAt  float64
}

func (a *approach) visit(segment int) {
	start, end := a.line.Vectors[segment], a.line.Vectors[segment+1]
	p := Position{Place: ClosestOnSegment(start, end, a.x), Segment: segment}
	// Mostly the nearest place is an end of the segment, and that distance is known.
	if segment == a.last+1 && segment > 0 && p.Place == start {
		p.Distance = a.endedAt
	} else {
		p.Distance = Distance(a.x, p.Place)
	}
	if segment != a.last+1 {
		a.leave()
	}
	a.last = segment
	if p.Distance <= a.reach {
		if a.has && a.receding && p.Distance < a.endedAt {
			a.leave()
		}
		if !a.has || p.Distance < a.best.Distance {
			a.best, a.has = p, true
		}
	} else {
		a.leave()
	}
	a.endedAt = p.Distance
	if p.Place != end {
		a.endedAt = Distance(a.x, end)
	}
	a.receding = a.endedAt > p.Distance
}

func (a *approach) leave() {
	if a.has {
		a.found = append(a.found, a.best)
		a.has = false
	}
}
