package sample

import "math"

// A spot is where a path stops: at its k-th crossing, or on the street after it at
// fraction t.
type spot struct {
	k     int
	t     float64
	place int
}

// A site is the n-th spot for poles on the street between two crossings, a before b.
type site struct {
	a, b node
	n    int
}

// spots chooses where a path stops: at both ends, and between them where the last
// stop is far enough behind.
func (c *city) spots(m mode, path []node, at []xy) []spot {
	var out []spot
	from, travelled := math.Inf(-1), 0.0
	add := func(s spot, where float64) {
		if where-from >= m.gap {
			out, from = append(out, s), where
		}
	}
	for k := range path {
		if m.stations {
			add(spot{k: k}, travelled)
		}
		if k == len(path)-1 {
			break
		}
		length := at[k].to(at[k+1])
		if !m.stations {
			for _, t := range fractions(length, m.gap) {
				add(spot{k: k, t: t}, travelled+t*length)
			}
		}
		travelled += length
	}
	if last := len(path) - 1; m.stations && out[len(out)-1].k != last {
		out[len(out)-1] = spot{k: last}
	}
	for i := range out {
		out[i].place = c.placeOf(m, path, at, &out[i])
	}
	return out
}

// fractions are the sites along a street: one, or more where it is long.
func fractions(length, gap float64) []float64 {
	switch {
	case length < 560 || gap > 800:
		return []float64{0.5}
	case length < 1100:
		return []float64{0.3, 0.7}
	}
	return []float64{0.25, 0.5, 0.75}
}

// placeOf returns the place of a spot, made when first asked for. The first site
// beside a station shares its name.
func (c *city) placeOf(m mode, path []node, at []xy, s *spot) int {
	a, b := path[s.k], path[min(s.k+1, len(path)-1)]
	if m.stations {
		return c.stationAt(a, at[s.k])
	}
	key := site{a, b, int(math.Round(s.t * 20))}
	if b.i < a.i || b.j < a.j {
		key = site{b, a, 20 - key.n}
	}
	if p, ok := c.sites[key]; ok {
		return p
	}
	pos := between(at[s.k], at[s.k+1], s.t)
	p := -1
	for _, n := range []node{key.a, key.b} {
		if st, ok := c.stations[n]; ok && len(c.places[st].poles) == 0 && !c.places[st].shared {
			p = st
			c.places[p].shared, c.places[p].site = true, pos
			break
		}
	}
	if p < 0 {
		p = c.newPlace(c.siteName(a, b), pos)
		c.places[p].site = pos
	}
	c.sites[key] = p
	return p
}

func (c *city) siteName(a, b node) string {
	far := func(n node) bool { return max(n.i, -n.i, n.j, -n.j) > c.grid.k }
	switch {
	case far(a) || far(b):
		return c.names.village()
	case c.names.IntN(6) == 0:
		return c.names.landmark()
	}
	return c.names.street()
}
