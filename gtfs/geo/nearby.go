package geo

import (
	"cmp"
	"math"
	"slices"
)

// Near calls yield with the index of every point at most metres from p (haversine), in
// an order that depends on the points alone.
func (g *Grid) Near(p Point, metres float64, yield func(i int)) {
	if p.Known() {
		g.near(p, p.Spot(), metres, func(i int, _ float64) { yield(i) })
	}
}

// NearTo is [Grid.Near] of a point of the grid, itself left out; it also tells how many
// metres away each is.
func (g *Grid) NearTo(point int, metres float64, yield func(i int, metres float64)) {
	if p := g.points[point]; p.Known() {
		g.near(p, g.spots[point], metres, func(i int, metres float64) {
			if i != point {
				yield(i, metres)
			}
		})
	}
}

// Nearest returns the point of the grid nearest to another one and how many metres away
// it is; of several the first that [Grid.NearTo] gives, -1 and infinity where there is none.
func (g *Grid) Nearest(point int) (nearest int, metres float64) {
	nearest, metres = -1, math.Inf(1)
	// In circles that grow, so that few points are looked at in a town.
	for radius := 60.0; nearest < 0 && radius < 6*EarthRadius; radius *= 4 {
		g.NearTo(point, radius, func(i int, d float64) {
			if d < metres {
				nearest, metres = i, d
			}
		})
	}
	return nearest, metres
}

// Pairs calls yield once for every two points at most metres apart, i < j, ordered by i.
func (g *Grid) Pairs(metres float64, yield func(i, j int)) {
	for i := range g.points {
		g.NearTo(i, metres, func(j int, _ float64) {
			if i < j {
				yield(i, j)
			}
		})
	}
}

func (g *Grid) near(p Point, at Spot, metres float64, yield func(i int, metres float64)) {
	if !(metres >= 0) {
		return
	}
	search := nearby{grid: g, at: at, circle: NewCircle(metres), yield: yield}
	reach := degrees(metres/EarthRadius) + 1e-9
	width := at.lonReach(p.Lat, reach)
	last := g.row(p.Lat + reach)
	first, _ := slices.BinarySearchFunc(g.rows[:len(g.rows)-1], g.row(p.Lat-reach), func(r gridRow, row uint64) int {
		return cmp.Compare(r.row, row)
	})
	for k := first; k < len(g.rows)-1 && g.rows[k].row <= last; k++ {
		search.row(g.cells[g.rows[k].first:g.rows[k+1].first], g.rows[k].columns, p.Lon, width)
	}
}

// A nearby is one search in a grid.
type nearby struct {
	grid   *Grid
	at     Spot
	circle Circle
	yield  func(i int, metres float64)
}

// row looks through the cells of a row that touch lon ± width degrees.
func (n *nearby) row(cells []cell, columns uint32, lon, width float64) {
	if 2*width >= 360-2*360/float64(columns) {
		n.span(cells, 0, columns-1)
		return
	}
	from, to := column(lon-width, columns), column(lon+width, columns)
	if from <= to {
		n.span(cells, from, to)
		return
	}
	// The search goes over the antimeridian.
	n.span(cells, from, columns-1)
	n.span(cells, 0, to)
}

func (n *nearby) span(cells []cell, from, to uint32) {
	start, _ := slices.BinarySearchFunc(cells, from, func(c cell, column uint32) int { return cmp.Compare(c.column, column) })
	for _, c := range cells[start:] {
		if c.column > to {
			return
		}
		if metres, ok := n.circle.Holds(n.at, n.grid.spots[c.point]); ok {
			n.yield(int(c.point), metres)
		}
	}
}

// lonReach returns how many degrees of longitude a circle of reach degrees around a
// spot at a latitude spans to either side, or slightly more; 180 where it holds a pole.
func (a Spot) lonReach(lat, reach float64) float64 {
	if math.Abs(lat)+reach >= 90 {
		return 180
	}
	sin := math.Sin(radians(reach)) / a.cos
	if sin < 0.1 { // the series of asin has x³/6 next
		return degrees(sin+sin*sin*sin) + 1e-9
	}
	return degrees(math.Asin(sin)) + 1e-9
}
