package sample

import "math"

// route returns the crossings that the n-th line of a kind runs over.
func (c *city) route(k kind, n int) []node {
	switch k {
	case metro:
		return c.diameter(n, 0.85)
	case tram, trunk, night:
		return c.radial(k, n)
	case ring:
		return c.ringRoad()
	case shuttle:
		r := max(1, c.grid.k/4)
		return c.through(true, node{-r, r}, node{0, 1}, node{r, 0}, node{r, -1})
	case express:
		return c.outwards(n)
	case ferry:
		return appendLine([]node{{-c.grid.k * 2 / 3, c.grid.river}}, node{c.grid.k * 2 / 3, c.grid.river})
	}
	return c.around()
}

// through joins way points along streets, without loops.
func (c *city) through(rowFirst bool, points ...node) []node {
	path := []node{points[0]}
	for _, p := range points[1:] {
		path = append(path, c.grid.walk(path[len(path)-1], p, rowFirst)[1:]...)
		rowFirst = !rowFirst
	}
	return withoutLoops(path)
}

// reach is how far lines go from their middle: no line crosses a very large city.
func (c *city) reach() int { return min(c.grid.k, 14) }

// middle is what a radial line passes: the centre for the first ones, other
// quarters of a large city for the rest.
func (c *city) middle(n int) node {
	if n < 6 || c.grid.k < 16 {
		return node{c.dice.span(-1, 1) * btoi(n > 0), c.dice.span(-1, 1) * btoi(n > 0)}
	}
	r := c.grid.k - c.reach()*2/3
	return node{c.dice.span(-r, r), c.dice.span(-r, r)}
}

// diameter runs under the city in nearly straight lines, through its middle.
func (c *city) diameter(n int, share float64) []node {
	m, r := node{}, share*float64(min(c.grid.k, 22))
	if n > 2 {
		m = c.middle(n + 6)
	}
	s, cos := math.Sincos(0.35 + float64(n)*1.45 + 0.3*c.dice.Float64())
	end := func(way float64) node {
		return c.inside(node{m.i + int(math.Round(way*r*cos)), m.j + int(math.Round(way*r*s))})
	}
	return withoutLoops(append(beeline(end(-1), m), beeline(m, end(1))...))
}

// beeline returns the crossings nearest to a straight line, neighbours or diagonal.
func beeline(a, b node) []node {
	n := max(a.i-b.i, b.i-a.i, a.j-b.j, b.j-a.j, 1)
	out := make([]node, n+1)
	for s := range out {
		out[s] = node{a.i + rounded(s*(b.i-a.i), n), a.j + rounded(s*(b.j-a.j), n)}
	}
	return out
}

// rounded returns a/b to the nearest whole number; b is positive.
func rounded(a, b int) int { return int(math.Round(float64(a) / float64(b))) }

// radial runs from edge to edge through a middle, each line at another angle.
func (c *city) radial(k kind, n int) []node {
	m, r := c.middle(n), float64(c.reach())
	s, cos := math.Sincos(float64(n)*1.9 + float64(k)*0.8 + 0.4*c.dice.Float64())
	end := func(way float64) node {
		return c.inside(node{m.i + int(math.Round(way*r*cos)), m.j + int(math.Round(way*r*s))})
	}
	return c.through(n%2 == 0, end(-1), m, end(1))
}

// inside keeps a crossing within the city.
func (c *city) inside(n node) node {
	k := c.grid.k
	return node{min(max(n.i, -k), k), min(max(n.j, -k), k)}
}

// ringRoad goes round once and over its first street again, to stop where it began.
func (c *city) ringRoad() []node {
	r := c.grid.ring
	path := []node{{0, r}}
	for _, corner := range []node{{r, r}, {r, -r}, {-r, -r}, {-r, r}, {1, r}} {
		path = appendLine(path, corner)
	}
	return path
}

// outwards leaves the centre, then follows a road to villages past the edge.
func (c *city) outwards(n int) []node {
	g := c.grid
	out, across := g.k+9, c.dice.span(-g.k/2, g.k/2)
	turn := [...]func(i, j int) node{
		func(i, j int) node { return node{i, j} }, func(i, j int) node { return node{-j, i} },
		func(i, j int) node { return node{-i, -j} }, func(i, j int) node { return node{j, -i} },
	}[n%4]
	path := c.through(n%2 == 0, turn(1, 0), turn(g.k, across))
	for i := g.k + 3; i <= out; i += 3 {
		path = append(path, turn(i, across))
	}
	return path
}

// around links two quarters by way of a third; short lines when few stops are left
// to place.
func (c *city) around() []node {
	g, room := c.grid, max(4, min(c.reach()*3/2, (c.Stops-c.served)/2))
	a := node{c.dice.span(-g.k, g.k), c.dice.span(-g.k, g.k)}
	near := func(n node, by int) node {
		return c.inside(node{n.i + c.dice.span(-by, by), n.j + c.dice.span(-by, by)})
	}
	b := near(a, room*2/3)
	path := c.through(c.dice.flip(), a, b, near(b, room*2/3))
	return path[:min(len(path), room+2)]
}
