package geo

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func near(g *Grid, p Point, metres float64) []int {
	var found []int
	g.Near(p, metres, func(i int) { found = append(found, i) })
	slices.Sort(found)
	return found
}

func nearPlain(points []Point, p Point, metres float64) []int {
	var found []int
	for i, q := range points {
		if Haversine(p, q) <= metres {
			found = append(found, i)
		}
	}
	return found
}

func TestGridNear(t *testing.T) {
	points := []Point{at(0, 0), at(99, 0), at(101, 0), at(0, -100.1), Unknown(), at(0, 0)}
	g := NewGrid(points, 100)
	assert.Equal(t, []int{0, 1, 5}, near(g, at(0, 0), 100))
	assert.Empty(t, near(g, Unknown(), 100))
	assert.Empty(t, near(g, at(0, 0), nan))
	assert.Empty(t, near(NewGrid(nil, 0), at(0, 0), 100))
	var pairs [][2]int
	g.Pairs(100, func(i, j int) { pairs = append(pairs, [2]int{i, j}) })
	assert.ElementsMatch(t, [][2]int{{0, 1}, {0, 5}, {1, 2}, {1, 5}}, pairs)
}

func TestGridAtTheEdges(t *testing.T) {
	points := []Point{{0, 180}, {0, -180}, {0, 179.9995}, {0, -179.9995}, {90, 0}, {89.9999, 179}, {89.9999, -90}, {-90, 12}}
	g := NewGrid(points, 50)
	assert.Equal(t, []int{0, 1, 2, 3}, near(g, Point{0, 180}, 100))
	assert.Equal(t, []int{4, 5, 6}, near(g, Point{90, 77}, 100))
	assert.Equal(t, []int{7}, near(g, Point{-90, -120}, 1))
	assert.Len(t, near(g, Point{0, 0}, 3e7), len(points))
}

func TestGridLikeBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		centre := rapid.SampledFrom([]Point{{43, 3}, {89.99, 10}, {-89.999, 0}, {0, 180}, {70, -180}, {0, 0}}).Draw(t, "centre")
		spread := rapid.SampledFrom([]float64{0.001, 0.1, 10}).Draw(t, "spread")
		draw := func(name string) Point {
			lat := centre.Lat + spread*rapid.Float64Range(-1, 1).Draw(t, name)
			lon := centre.Lon + spread*rapid.Float64Range(-9, 9).Draw(t, name)
			return Point{math.Max(-90, math.Min(90, lat)), math.Remainder(lon, 360)}
		}
		var points []Point
		for range rapid.IntRange(0, 40).Draw(t, "n") {
			points = append(points, draw("point"))
		}
		p, metres := draw("p"), spread*degree*rapid.Float64Range(0, 3).Draw(t, "reach")
		g := NewGrid(points, rapid.SampledFrom([]float64{20, 1000, 1e6, 1e9}).Draw(t, "cell")*math.Max(spread, 0.01))
		assert.Equal(t, nearPlain(points, p, metres), near(g, p, metres))
		if len(points) > 0 {
			checkNearest(t, g, points, rapid.IntRange(0, len(points)-1).Draw(t, "of"))
		}
	})
}

// checkNearest holds the nearest point and what is near to one of the grid against all.
func checkNearest(t require.TestingT, g *Grid, points []Point, of int) {
	want := math.Inf(1)
	for i, p := range points {
		if i != of {
			want = math.Min(want, Haversine(points[of], p))
		}
	}
	i, metres := g.Nearest(of)
	assert.Equal(t, want, metres)
	assert.Equal(t, len(points) == 1, i < 0)
	var found []int
	g.NearTo(of, want, func(i int, metres float64) {
		assert.Equal(t, Haversine(points[of], points[i]), metres)
		found = append(found, i)
	})
	assert.NotContains(t, found, of)
	assert.True(t, i < 0 || slices.Contains(found, i))
}

func BenchmarkGridNear(b *testing.B) {
	var points []Point
	for i := range 40000 {
		points = append(points, at(float64(i%200)*100, float64(i/200)*100))
	}
	g := NewGrid(points, 150)
	b.ReportAllocs()
	count := 0
	for b.Loop() {
		g.Near(points[20100], 150, func(int) { count++ })
	}
}
