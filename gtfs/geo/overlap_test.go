package geo_test

import (
	"math"
	"slices"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/quai-transit/quai/gtfs/geo"
)

func never() bool { return false }

// box is a rectangle with its inside on the left.
func box(west, south, east, north float64) orb.Ring {
	return orb.Ring{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}
}

func TestOverlapOf(t *testing.T) {
	square := orb.MultiPolygon{{box(0, 0, 4, 4)}}
	ring := orb.MultiPolygon{{box(0, 0, 9, 9), box(2, 2, 7, 7)}}
	two := orb.MultiPolygon{{box(0, 0, 2, 2)}, {box(6, 0, 8, 2)}}
	crosswise := geo.Overlap{Both: true, OnlyA: true, OnlyB: true}
	apart := geo.Overlap{OnlyA: true, OnlyB: true}
	equal := geo.Overlap{Both: true}
	aCovers := geo.Overlap{Both: true, OnlyA: true}
	bCovers := geo.Overlap{Both: true, OnlyB: true}
	for _, x := range []struct {
		name string
		a, b orb.MultiPolygon
		want geo.Overlap
	}{
		{"far away", square, orb.MultiPolygon{{box(8, 8, 9, 9)}}, apart},
		{"a corner touches a corner", square, orb.MultiPolygon{{box(4, 4, 9, 9)}}, apart},
		{"a common side", square, orb.MultiPolygon{{box(4, 0, 8, 4)}}, apart},
		{"part of a side", square, orb.MultiPolygon{{box(4, 1, 8, 3)}}, apart},
		{"boxes meet, outlines do not", orb.MultiPolygon{{{{0, 0}, {4, 0}, {0, 4}, {0, 0}}}}, orb.MultiPolygon{{{{4, 4}, {2, 4}, {4, 2}, {4, 4}}}}, apart},
		{"a point on a side", orb.MultiPolygon{{{{0, 0}, {4, 0}, {0, 4}, {0, 0}}}}, orb.MultiPolygon{{{{4, 4}, {2, 2}, {5, 3}, {4, 4}}}}, apart},
		{"equal", square, square, equal},
		{"equal, from another point", square, orb.MultiPolygon{{{{4, 4}, {0, 4}, {0, 0}, {4, 0}, {4, 4}}}}, equal},
		{"equal, with a point more", square, orb.MultiPolygon{{{{0, 0}, {1, 0}, {4, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}}}}, equal},
		{"turning the other way", square, orb.MultiPolygon{{{{0, 0}, {0, 4}, {4, 4}, {4, 0}, {0, 0}}}}, equal},
		{"well inside", square, orb.MultiPolygon{{box(1, 1, 2, 2)}}, aCovers},
		{"inside at a side", square, orb.MultiPolygon{{box(0, 1, 2, 2)}}, aCovers},
		{"inside at all corners", square, orb.MultiPolygon{{{{0, 0}, {2, 1}, {4, 0}, {3, 2}, {4, 4}, {2, 3}, {0, 4}, {1, 2}, {0, 0}}}}, aCovers},
		{"around it", orb.MultiPolygon{{box(1, 1, 2, 2)}}, square, bCovers},
		{"crossing", square, orb.MultiPolygon{{box(2, 2, 6, 6)}}, crosswise},
		{"a cross", orb.MultiPolygon{{box(0, 1, 3, 2)}}, orb.MultiPolygon{{box(1, 0, 2, 3)}}, crosswise},
		{"through the corners", square, orb.MultiPolygon{{{{2, 2}, {6, 2}, {6, 6}, {2, 2}}}}, crosswise},
		{"longer along two sides", square, orb.MultiPolygon{{box(0, 2, 4, 6)}}, crosswise},
		{"in the hole", ring, orb.MultiPolygon{{box(3, 3, 5, 5)}}, apart},
		{"filling the hole", ring, orb.MultiPolygon{{box(2, 2, 7, 7)}}, apart},
		{"over the edge of the hole", ring, orb.MultiPolygon{{box(1, 3, 5, 5)}}, crosswise},
		{"the hole is filled and more", ring, orb.MultiPolygon{{box(1, 1, 8, 8)}}, crosswise},
		{"the same without the hole", ring, orb.MultiPolygon{{box(0, 0, 9, 9)}}, bCovers},
		{"around the hole", ring, orb.MultiPolygon{{box(1, 1, 8, 8), box(2, 2, 7, 7)}}, aCovers},
		{"one of two", two, orb.MultiPolygon{{box(6, 0, 8, 2)}}, aCovers},
		{"between two", two, orb.MultiPolygon{{box(3, 0, 5, 2)}}, apart},
		{"inside one, around the other", two, orb.MultiPolygon{{box(1, 1, 2, 2)}, {box(5, 0, 9, 3)}}, crosswise},
		{"nothing", nil, square, geo.Overlap{OnlyB: true}},
	} {
		assert.Equal(t, x.want, geo.OverlapOf(x.a, x.b, never), x.name)
		assert.Equal(t, x.want == crosswise, geo.OverlapOf(x.b, x.a, never).Crosswise(), x.name)
	}
}

// columns is an area that is a row of columns on one line, by the height of each.
type columns struct {
	x, y    int
	heights []int
	hole    bool // a square in the second column, where there is room around it
}

func drawColumns(t *rapid.T, name string) columns {
	return columns{
		x:       rapid.IntRange(0, 3).Draw(t, name+" x"),
		y:       rapid.IntRange(0, 3).Draw(t, name+" y"),
		heights: rapid.SliceOfN(rapid.IntRange(1, 4), 3, 5).Draw(t, name),
		hole:    rapid.Bool().Draw(t, name+" hole"),
	}
}

func (c columns) has(x, y int) bool {
	x, y = x-c.x, y-c.y
	return x >= 0 && x < len(c.heights) && y >= 0 && y < c.heights[x] && !(c.holed() && x == 1 && y == 1)
}

func (c columns) holed() bool { return c.hole && slices.Min(c.heights[:3]) >= 3 }

func (c columns) area(move func(x, y int) orb.Point) orb.MultiPolygon {
	shell := orb.Ring{move(c.x, c.y)}
	for i, h := range c.heights {
		shell = append(shell, move(c.x+i, c.y+h), move(c.x+i+1, c.y+h))
	}
	shell = append(shell, move(c.x+len(c.heights), c.y), shell[0])
	p := orb.Polygon{shell}
	if c.holed() {
		p = append(p, orb.Ring{move(c.x+1, c.y+1), move(c.x+2, c.y+1), move(c.x+2, c.y+2), move(c.x+1, c.y+2), move(c.x+1, c.y+1)})
	}
	return orb.MultiPolygon{p}
}

// TestOverlapIsThatOfSquares compares with a look at each square, of areas that touch in
// all ways on a grid that is turned, stretched and mirrored.
func TestOverlapIsThatOfSquares(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawColumns(t, "a"), drawColumns(t, "b")
		k := rapid.SliceOfN(rapid.IntRange(-3, 3), 4, 4).Filter(func(k []int) bool { return k[0]*k[3] != k[1]*k[2] }).Draw(t, "map")
		move := func(x, y int) orb.Point {
			return orb.Point{float64(k[0]*x+k[1]*y) / 8, float64(k[2]*x+k[3]*y) / 16}
		}
		var want geo.Overlap
		for x := range 9 {
			for y := range 9 {
				inA, inB := a.has(x, y), b.has(x, y)
				want.Both = want.Both || inA && inB
				want.OnlyA = want.OnlyA || inA && !inB
				want.OnlyB = want.OnlyB || inB && !inA
			}
		}
		assert.Equal(t, want, geo.OverlapOf(a.area(move), b.area(move), never))
	})
}

// TestOverlapNeverBreaks holds that areas that are not valid, not finite or nothing at all
// do no harm, and that a search is given up.
func TestOverlapNeverBreaks(t *testing.T) {
	square := orb.MultiPolygon{{box(0, 0, 4, 4)}}
	inf := math.Inf(1)
	for _, odd := range []orb.MultiPolygon{
		{}, {{}}, {{{}}}, {{{{1, 1}}}}, {{{{1, 1}, {1, 1}}}}, {{{{1, 1}, {2, 2}, {1, 1}}}},
		{{{{1, 1}, {3, 3}, {3, 1}, {1, 3}, {1, 1}}}}, {{{{1, 1}, {2, inf}, {3, 1}, {1, 1}}}},
		{{{{1, 1}, {2, math.NaN()}, {3, 1}, {1, 1}}}}, {{{{-1e308, -1e308}, {1e308, -1e308}, {1e-320, 1e308}, {-1e308, -1e308}}}},
	} {
		assert.NotPanics(t, func() {
			geo.OverlapOf(odd, square, never)
			geo.OverlapOf(square, odd, never)
			geo.OverlapOf(odd, odd, never)
		}, "%v", odd)
	}
	assert.Equal(t, geo.Overlap{}, geo.OverlapOf(square, square, func() bool { return true }))
}
