package geo

import "slices"

// A pick is the best way to place the stops up to one of them, with that one at a given
// candidate.
type pick struct {
	candidate int
	// previous is the pick of the stop before, as an index into its picks.
	previous int
	// score is the sum of the distances from the stops to their places, in metres.
	score float64
	// reach is how far along the line the stops have come, in metres.
	reach float64
}

// picks are the picks of each stop, those of one after those of the one before. Step 0
// is before the first stop, step k+1 is stop k.
type picks struct {
	all   []pick
	ends  []int
	order []int // of the picks of one step
}

func (x *picks) reset() {
	x.all, x.ends = append(x.all[:0], pick{candidate: -1, previous: -1}), append(x.ends[:0], 1)
}

func (x *picks) of(step int) []pick {
	from := 0
	if step > 0 {
		from = x.ends[step-1]
	}
	return x.all[from:x.ends[step]]
}

// assign chooses a place for every stop so that none lies before the one of the stop
// before and the distances add up to the least. Where that cannot be it notes the first
// stop with which it cannot.
func (p *Placement) assign(found *candidates, x *picks) {
	x.reset()
	for stop := range found.ends {
		if !x.extend(stop, found.of(stop)) {
			p.Problems = append(p.Problems, outOfOrder(found, stop, x.of(stop)))
			return
		}
	}
	p.Positions = trace(found, x)
}

// extend adds the picks of the next step, of places; false where there are none. It goes
// over the previous picks by how far they reach, so that those a place may follow are a
// growing head of the list and its best is known as it grows. Equal scores go to the
// earlier pick.
func (x *picks) extend(step int, places []Position) bool {
	previous := x.of(step)
	x.byReach(previous)
	best, seen, reach := -1, 0, 0.0
	for k, place := range places {
		if place.Along < reach {
			best, seen = -1, 0
		}
		reach = place.Along
		for ; seen < len(x.order) && previous[x.order[seen]].reach <= reach; seen++ {
			if i := x.order[seen]; best < 0 || better(previous, i, best) {
				best = i
			}
		}
		if best >= 0 {
			x.all = append(x.all, pick{k, best, previous[best].score + place.Distance, reach})
		}
	}
	x.ends = append(x.ends, len(x.all))
	return len(x.of(step+1)) > 0
}

func better(picks []pick, i, than int) bool {
	if picks[i].score != picks[than].score {
		return picks[i].score < picks[than].score
	}
	return i < than
}

// byReach sorts the numbers of picks by how far they reach; mostly they stand so already.
func (x *picks) byReach(picks []pick) {
	x.order = x.order[:0]
	for i := range picks {
		x.order = append(x.order, i)
	}
	inOrder := func(i, j int) int {
		switch {
		case picks[i].reach < picks[j].reach:
			return -1
		case picks[i].reach > picks[j].reach:
			return 1
		}
		return 0
	}
	slices.SortStableFunc(x.order, inOrder)
}

func lowest(picks []pick) int {
	best := 0
	for i := range picks {
		if better(picks, i, best) {
			best = i
		}
	}
	return best
}

func outOfOrder(found *candidates, stop int, previous []pick) Problem {
	p := Problem{Kind: OutOfOrder, Stop: stop, Match: nearestOf(found.of(stop)), Previous: stop - 1}
	// The first stop has none before it; only a line with unknown points gets here with it.
	if stop > 0 {
		p.PreviousMatch = found.of(stop - 1)[previous[lowest(previous)].candidate]
	}
	return p
}

// trace walks the best picks back from the last stop.
func trace(found *candidates, x *picks) []Position {
	positions := make([]Position, len(found.ends))
	at := lowest(x.of(len(positions)))
	for stop := len(positions) - 1; stop >= 0; stop-- {
		pick := x.of(stop + 1)[at]
		positions[stop] = found.of(stop)[pick.candidate]
		at = pick.previous
	}
	return positions
}
