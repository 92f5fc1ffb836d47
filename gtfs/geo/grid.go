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
	points []Point
	spots  []Spot
	// rowHeight is the height of a row in degrees.
	rowHeight float64
	// rows are the rows that hold points, from the south, and one behind them.
	rows []gridRow
	// cells are those of the rows, each in the order of its columns, then of the points;
	// unknown points are in no cell.
	cells []cell
}

// A gridRow is a row of cells: its number from the south pole, how many columns it has
// and where its cells begin.
type gridRow struct {
	row     uint64
	columns uint32
	first   int32
}

// A cell names the column that a point is in.
type cell struct {
	column uint32
	point  int32
}

// NewGrid returns the grid over points with cells about cellMetres wide and high (at
// least 1 m), best as wide as the distances asked for. The points are not copied;
// unknown ones are never found.
func NewGrid(points []Point, cellMetres float64) *Grid {
	g := &Grid{
		points:    points,
		spots:     make([]Spot, len(points)),
		rowHeight: degrees(math.Max(cellMetres, 1) / EarthRadius),
		cells:     make([]cell, 0, len(points)),
	}
	for _, p := range g.byRow() {
		if n := len(g.rows); n == 0 || g.rows[n-1].row != p.row {
			g.rows = append(g.rows, gridRow{p.row, uint32(g.columns(p.row)), int32(len(g.cells))})
		}
		columns := g.rows[len(g.rows)-1].columns
		g.cells = append(g.cells, cell{column(points[p.point].Lon, columns), p.point})
	}
	g.rows = append(g.rows, gridRow{first: int32(len(g.cells))})
	for k, r := range g.rows[1:] {
		slices.SortFunc(g.cells[g.rows[k].first:r.first], func(a, b cell) int {
			return cmp.Or(cmp.Compare(a.column, b.column), cmp.Compare(a.point, b.point))
		})
	}
	return g
}

// rowPoint is a point and the row it is in.
type rowPoint struct {
	row   uint64
	point int32
}

// byRow makes the spots and returns the known points by row.
func (g *Grid) byRow() []rowPoint {
	all := make([]rowPoint, 0, len(g.points))
	for i, p := range g.points {
		g.spots[i] = p.Spot()
		if p.Known() {
			all = append(all, rowPoint{g.row(p.Lat), int32(i)})
		}
	}
	slices.SortFunc(all, func(a, b rowPoint) int { return cmp.Compare(a.row, b.row) })
	return all
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
func column(lon float64, columns uint32) uint32 {
	turn := lon + 180
	if turn < 0 || turn >= 360 {
		turn = math.Mod(turn, 360)
	}
	if turn < 0 {
		turn += 360
	}
	return min(uint32(turn/360*float64(columns)), columns-1)
}
