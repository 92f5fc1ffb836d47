package sample

import "math"

// A pattern is a line in one direction: its stops in order with distance and time
// from the first, and the way between.
type pattern struct {
	line     *line
	dir      int
	headsign string
	stops    []int
	dist     []float64 // metres
	arrive   []int     // seconds after the start on an empty road
	depart   []int
	shape    way
}

// A track is a path with rounded corners, and where on it the crossings are.
type track struct {
	path   []xy
	way    way
	middle []float64 // distance of the k-th crossing
	street []float64 // distance at which the straight part after it begins
	cut    []float64 // metres of that street which the corner took
}

// newTrack rounds corners by at most cut metres and a share of the streets that meet.
func newTrack(path []xy, cut, share float64) *track {
	t := &track{path: path}
	for k := range path {
		t.corner(k, cut, share)
	}
	return t
}

// corner adds the k-th crossing, rounded by a parabola where the way turns.
func (t *track) corner(k int, cut, share float64) {
	p, c := t.path[k], 0.0
	if k == 0 || k == len(t.path)-1 {
		t.way.append(p)
		t.middle = append(t.middle, t.way.length())
	} else {
		in, out := t.path[k-1].to(p), p.to(t.path[k+1])
		c = min(cut, share*in, share*out)
		a, b := between(p, t.path[k-1], c/in), between(p, t.path[k+1], c/out)
		turn := math.Acos(max(-1, min(1, p.sub(a).unit().dot(b.sub(p).unit()))))
		t.way.append(a)
		start, n := t.way.length(), 1+int(turn/0.2)
		for i := 1; i <= n; i++ {
			f := float64(i) / float64(n)
			t.way.append(between(between(a, p, f), between(p, b, f), f))
		}
		t.middle = append(t.middle, (start+t.way.length())/2)
	}
	t.street, t.cut = append(t.street, t.way.length()), append(t.cut, c)
}

// distance returns how far along the track a spot is.
func (t *track) distance(s spot) float64 {
	if s.t == 0 {
		return t.middle[s.k]
	}
	return t.street[s.k] + s.t*t.path[s.k].to(t.path[s.k+1]) - t.cut[s.k]
}

// heading returns the direction of travel at a spot.
func (t *track) heading(s spot) xy {
	a, b := max(s.k-1, 0), min(s.k+1, len(t.path)-1)
	if s.t > 0 {
		a = s.k
	}
	return t.path[b].sub(t.path[a]).unit()
}

// newPattern lays a direction of a line along a path with its spots.
func (c *city) newPattern(l *line, dir int, path []xy, spots []spot) *pattern {
	m := modes[l.kind]
	share := 0.2 // poles stand on the straight part of a street
	if m.stations {
		share = 0.48
	}
	t := newTrack(path, m.cut, share)
	p := &pattern{line: l, dir: dir, headsign: c.places[spots[len(spots)-1].place].name}
	for _, s := range spots {
		d, find := t.distance(s), c.pole
		if m.stations {
			find = c.platform
		} else {
			d += 12 // poles of both sides stand a little apart, each after the spot
		}
		p.dist = append(p.dist, d)
		p.stops = append(p.stops, find(s.place, m, t.way.at(d), t.heading(s)))
	}
	first := p.dist[0]
	p.shape = t.way.part(first, p.dist[len(p.dist)-1])
	scale := p.shape.length() / (p.dist[len(p.dist)-1] - first)
	for i := range p.dist {
		p.dist[i] = (p.dist[i] - first) * scale
	}
	c.time(p, m)
	return p
}

// time sets the run times: slower near the centre, a pause at each stop.
func (c *city) time(p *pattern, m mode) {
	p.arrive, p.depart = make([]int, len(p.stops)), make([]int, len(p.stops))
	radius := float64(c.grid.k) * c.grid.spacing
	for i := 1; i < len(p.stops); i++ {
		out := min(c.stops[p.stops[i]].pos.len()/radius, 1)
		speed := m.speed * (1 + 0.25*m.traffic*(2*out-1))
		p.arrive[i] = p.depart[i-1] + max(40, int((p.dist[i]-p.dist[i-1])/speed))
		p.depart[i] = p.arrive[i]
		if i < len(p.stops)-1 {
			p.depart[i] += m.dwell
		}
	}
}

// reversed returns the same path and spots the other way round.
func reversed(path []xy, spots []spot) ([]xy, []spot) {
	back, n := make([]xy, len(path)), len(path)
	for i, p := range path {
		back[n-1-i] = p
	}
	out := make([]spot, len(spots))
	for i, s := range spots {
		r := spot{k: n - 1 - s.k, place: s.place}
		if s.t > 0 {
			r.k, r.t = n-2-s.k, 1-s.t
		}
		out[len(spots)-1-i] = r
	}
	return back, out
}
