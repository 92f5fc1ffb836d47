package geo

import "math"

// plainMatch is the matcher without bounds and sorted picks: what [Matcher.Match] has to
// give, step by step as the reference does it.
func plainMatch(m *Matcher, stops []MatchStop) Result {
	r := Result{ByPlace: plainByPlace(m, stops)}
	if m.HasUserDist() && stops[len(stops)-1].UserDist > 0 {
		r.ByUserDist, r.HasUserDist = plainByUserDist(m, stops), true
	}
	return r
}

func plainByPlace(m *Matcher, stops []MatchStop) (p Placement) {
	var all [][]Position
	ok := true
	for i, s := range stops {
		own := plainStop(m, &p, i, s, TooFar)
		ok = ok && len(own) > 0
		all = append(all, own)
	}
	if ok {
		plainAssign(&p, all)
	}
	return p
}

func plainByUserDist(m *Matcher, stops []MatchStop) (p Placement) {
	var all [][]Position
	from := 0
	for i, s := range stops {
		if !(s.UserDist > 0) {
			own := plainStop(m, &p, i, s, TooFarByUserDist)
			if len(own) == 0 {
				return p
			}
			all = append(all, own)
			continue
		}
		at := plainAtUserDist(m, s, from)
		from = at.Segment
		all = append(all, []Position{at})
	}
	plainAssign(&p, all)
	for i, at := range p.Positions {
		if at.Distance > 100 {
			p.Problems = append(p.Problems, Problem{Kind: TooFarByUserDist, Stop: i, Match: at, Previous: -1})
		}
	}
	return p
}

func plainAtUserDist(m *Matcher, s MatchStop, from int) Position {
	j, next := from, from
	for ; next < len(m.user) && s.UserDist >= m.user[next]; next++ {
		j = next
	}
	f, place, along := 0.0, m.line.Vectors[j], m.line.Along[j]
	if next > 0 && j < len(m.user)-1 {
		if gap := math.Abs(m.user[next] - m.user[j]); gap > 32e-9 && gap > 32e-9*math.Max(m.user[j], m.user[next]) {
			f = (s.UserDist - m.user[j]) / (m.user[next] - m.user[j])
		}
		if b := m.line.Vectors[j+1]; Distance(place, b)/EarthRadius > 1e-15 {
			place = Interpolate(f, place, b)
		}
		along += float64(f * (m.line.Along[j+1] - m.line.Along[j]))
	}
	return Position{Place: place, Segment: j, Distance: Distance(s.Place, place), Along: along}
}

func plainStop(m *Matcher, p *Placement, i int, s MatchStop, far Kind) []Position {
	reach := 100.0
	if s.Large {
		reach = 400
	}
	own := plainNear(m.line, s.Place, reach)
	if len(own) == 0 {
		nearest, _ := m.line.Nearest(s.Place)
		if nearest.Distance > reach {
			p.Problems = append(p.Problems, Problem{Kind: far, Stop: i, Match: nearest, Previous: -1})
		}
	}
	if len(own) > 20 {
		p.Problems = append(p.Problems, Problem{Kind: TooMany, Stop: i, Match: nearestOf(own), Count: len(own), Previous: -1})
	}
	return own
}

func plainNear(l Line, x Vector, reach float64) (found []Position) {
	var best *Position
	push := func() {
		if best != nil {
			best.Along = l.along(*best)
			found = append(found, *best)
		}
		best = nil
	}
	endedAt, away := math.Inf(1), false
	for i := range len(l.Vectors) - 1 {
		p := l.closest(i, x)
		if p.Distance <= reach {
			if away && p.Distance < endedAt {
				push()
			}
			if best == nil || p.Distance < best.Distance {
				best = &p
			}
		} else {
			push()
		}
		endedAt = Distance(x, l.Vectors[i+1])
		away = endedAt > p.Distance
	}
	push()
	return found
}

type plainPick struct {
	places       []int
	score, reach float64
}

func plainAssign(p *Placement, all [][]Position) {
	picks := []plainPick{{}}
	for stop, own := range all {
		var next []plainPick
		for k, place := range own {
			best := -1
			for i, before := range picks {
				if before.reach <= place.Along && (best < 0 || before.score < picks[best].score) {
					best = i
				}
			}
			if best >= 0 {
				places := append(append([]int(nil), picks[best].places...), k)
				next = append(next, plainPick{places, picks[best].score + place.Distance, place.Along})
			}
		}
		if len(next) == 0 {
			last := all[stop-1][plainLowest(picks).places[stop-1]]
			p.Problems = append(p.Problems,
				Problem{Kind: OutOfOrder, Stop: stop, Match: nearestOf(own), Previous: stop - 1, PreviousMatch: last})
			return
		}
		picks = next
	}
	for stop, k := range plainLowest(picks).places {
		p.Positions = append(p.Positions, all[stop][k])
	}
}

func plainLowest(picks []plainPick) plainPick {
	best := picks[0]
	for _, p := range picks {
		if p.score < best.score {
			best = p
		}
	}
	return best
}
