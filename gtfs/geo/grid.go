package geo

import (
	"cmp"
	"math"
	"slices"
)

// A Grid finds points near a place. Cells are rows of equal latitude, each cut into
// columns of about the same width, so that cells near the poles are no narrower than at
// the equator. It may be used by several goroutines.
type Grid struct {
	points  []Point
	vectors []Vector
	// rowHeight is the height of a row in degrees.
	rowHeight float64
	// cells is sorted by key; unknown points are in no cell.
	cells []cell
}

// A cell names the cell a point is in: row above, column below.
type cell struct {
	key   uint64
	point int32
}

// NewGrid returns the grid over points with cells about cellMetres wide and high (at
// least 1 m), best as wide as the distances asked for. The points are not copied;
// unknown ones are never found.
func NewGrid(points []Point, cellMetres float64) *Grid {
	g := &Grid{
		points:    points,
		vectors:   make([]Vector, len(points)),
		rowHeight: degrees(math.Max(cellMetres, 1) / EarthRadius),
		cells:     make([]cell, 0, len(points)),
	}
	for i, p := range points {
		if p.Known() {
			g.vectors[i] = p.Vector()
			row := g.row(p.Lat)
			g.cells = append(g.cells, cell{key(row, column(p.Lon, g.columns(row))), int32(i)})
		}
	}
	slices.SortFunc(g.cells, func(a, b cell) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.point, b.point))
	})
	return g
}

// Near calls yield with the index of every point at most metres from p (haversine), in
// an order that depends on the points alone.
func (g *Grid) Near(p Point, metres float64, yield func(i int)) {
	if !p.Known() || !(metres >= 0) {
		return
	}
	search := nearby{grid: g, at: p, vector: p.Vector(), metres: metres, yield: yield}
	search.chord = ChordOf(metres) + slack
	reach := degrees(metres/EarthRadius) + 1e-9
	width := lonReach(p.Lat, reach)
	first, last := g.row(p.Lat-reach), g.row(p.Lat+reach)
	for row := first; row <= last; row++ {
		search.row(row, p.Lon, width)
	}
}

// Pairs calls yield once for every two points at most metres apart, i < j, ordered by i.
func (g *Grid) Pairs(metres float64, yield func(i, j int)) {
	for i, p := range g.points {
		g.Near(p, metres, func(j int) {
			if i < j {
				yield(i, j)
			}
		})
	}
}

// A nearby is one search in a grid.
type nearby struct {
	grid          *Grid
	at            Point
	vector        Vector
	metres, chord float64
	yield         func(i int)
}

// row looks through the columns of a row that touch lon ± width degrees.
func (n *nearby) row(row uint64, lon, width float64) {
	columns := n.grid.columns(row)
	if 2*width >= 360-2*360/float64(columns) {
		n.span(key(row, 0), key(row, columns-1))
		return
	}
	from, to := column(lon-width, columns), column(lon+width, columns)
	if from <= to {
		n.span(key(row, from), key(row, to))
		return
	}
	// The search goes over the antimeridian.
	n.span(key(row, from), key(row, columns-1))
	n.span(key(row, 0), key(row, to))
}

func (n *nearby) span(from, to uint64) {
	cells := n.grid.cells
	start, _ := slices.BinarySearchFunc(cells, from, func(c cell, k uint64) int { return cmp.Compare(c.key, k) })
	for _, c := range cells[start:] {
		if c.key > to {
			return
		}
		i := int(c.point)
		if ChordSquared(n.vector, n.grid.vectors[i]) <= n.chord*n.chord && Haversine(n.at, n.grid.points[i]) <= n.metres {
			n.yield(i)
		}
	}
}

// row returns the row of a latitude, counted from the south pole.
func (g *Grid) row(lat float64) uint64 {
	lat = math.Min(math.Max(lat, -90), 90)
	return uint64((lat + 90) / g.rowHeight)
}

// columns returns how many columns a row has: as many as fit into its longer edge.
func (g *Grid) columns(row uint64) uint64 {
	south := float64(row)*g.rowHeight - 90
	lat := math.Min(math.Abs(south), math.Abs(south+g.rowHeight))
	if south < 0 && south+g.rowHeight > 0 {
		lat = 0
	}
	return uint64(math.Max(1, 360*math.Cos(radians(math.Min(lat, 90)))/g.rowHeight))
}

// column returns the column of a longitude, which may be beyond ±180°.
func column(lon float64, columns uint64) uint64 {
	turn := math.Mod(lon+180, 360)
	if turn < 0 {
		turn += 360
	}
	return min(uint64(turn/360*float64(columns)), columns-1)
}

func key(row, column uint64) uint64 { return row<<32 | column }

// lonReach returns how many degrees of longitude a circle of reach degrees around a
// latitude spans to either side; 180 where it holds a pole.
func lonReach(lat, reach float64) float64 {
	if math.Abs(lat)+reach >= 90 {
		return 180
	}
	return degrees(math.Asin(math.Sin(radians(reach))/math.Cos(radians(lat)))) + 1e-9
}
