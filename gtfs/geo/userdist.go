package geo

import "math"

// byUserDist ends where a stop has neither a distance nor a place on the line.
func (m *Matcher) byUserDist(stops []MatchStop) Placement {
	var p Placement
	found := &m.found
	found.reset()
	from := 0
	for i, s := range stops {
		if s.hasUserDist() {
			at := m.atUserDist(s.UserDist, from, s.Place)
			from = at.Segment
			found.all = append(found.all, at)
			found.endStop()
		} else if !m.addNear(&p, found, i, s, TooFarByUserDist) {
			return p
		}
	}
	p.assign(found, &m.picks)
	for i, at := range p.Positions {
		if at.Distance > MatchDistance {
			p.Problems = append(p.Problems, Problem{Kind: TooFarByUserDist, Stop: i, Match: at, Previous: -1})
		}
	}
	return p
}

// atUserDist returns the place of a distance of the feed, looking from the point where
// the previous stop's place began: a distance that falls stays there.
func (m *Matcher) atUserDist(dist float64, from int, stop Vector) Position {
	next := from
	for next < len(m.user) && dist >= m.user[next] {
		next++
	}
	at := max(next-1, from)
	p := Position{Place: m.line.Vectors[at], Segment: at, Along: m.line.Along[at]}
	if next == at+1 && next < len(m.user) {
		m.between(&p, dist)
	}
	p.Distance = Distance(stop, p.Place)
	return p
}

// between moves p from the start of its segment to the given distance of the feed.
func (m *Matcher) between(p *Position, dist float64) {
	i := p.Segment
	low, high := m.user[i], m.user[i+1]
	if alike(low, high) {
		return
	}
	t := (dist - low) / (high - low)
	a, b := m.line.Vectors[i], m.line.Vectors[i+1]
	p.Along += float64(t * (m.line.Along[i+1] - m.line.Along[i]))
	// Between points that are one and the same there is no direction to go.
	if math.Atan2(math.Sqrt(a.cross(b).squared()), a.dot(b)) > 1e-15 {
		p.Place = Interpolate(t, a, b)
	}
}

// alike tells distances so close that dividing by their difference means nothing.
func alike(x, y float64) bool {
	const margin = 32e-9
	return math.Abs(x-y) <= math.Max(margin, float64(margin*math.Max(math.Abs(x), math.Abs(y))))
}
