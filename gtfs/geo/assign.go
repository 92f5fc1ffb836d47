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

// assign chooses a place for every stop so that none lies before the one of the stop
// before and the distances add up to the least. Where that cannot be it notes the first
// stop with which it cannot.
func (p *Placement) assign(found *candidates) {
	picks := make([][]pick, 0, len(found.ends)+1)
	picks = append(picks, []pick{{candidate: -1, previous: -1}})
	for stop := range found.ends {
		next := extend(picks[stop], found.of(stop))
		if len(next) == 0 {
			p.Problems = append(p.Problems, outOfOrder(found, stop, picks[stop]))
			return
		}
		picks = append(picks, next)
	}
	p.Positions = trace(found, picks)
}

// extend sorts the previous picks by how far they reach, so that those a place may
// follow are a growing head of the list and its best is known as it grows. Equal scores
// go to the earlier pick.
func extend(previous []pick, places []Position) []pick {
	order := byReach(previous)
	next := make([]pick, 0, len(places))
	best, seen, reach := -1, 0, 0.0
	for k, place := range places {
		if place.Along < reach {
			best, seen = -1, 0
		}
		reach = place.Along
		for ; seen < len(order) && previous[order[seen]].reach <= reach; seen++ {
			if i := order[seen]; best < 0 || better(previous, i, best) {
				best = i
			}
		}
		if best >= 0 {
			next = append(next, pick{k, best, previous[best].score + place.Distance, reach})
		}
	}
	return next
}

func better(picks []pick, i, than int) bool {
	if picks[i].score != picks[than].score {
		return picks[i].score < picks[than].score
	}
	return i < than
}

func byReach(picks []pick) []int {
	order := make([]int, len(picks))
	for i := range order {
		order[i] = i
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
	slices.SortStableFunc(order, inOrder)
	return order
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
func trace(found *candidates, picks [][]pick) []Position {
	positions := make([]Position, len(found.ends))
	at := lowest(picks[len(picks)-1])
	for stop := len(positions) - 1; stop >= 0; stop-- {
		pick := picks[stop+1][at]
		positions[stop] = found.of(stop)[pick.candidate]
		at = pick.previous
	}
	return positions
}
