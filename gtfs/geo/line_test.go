package geo

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func TestLine(t *testing.T) {
	l := NewLine(line(0, 0, 1000, 0, 1000, 0, 1000, 500))
	assert.InDelta(t, 1500, l.Length(), 0.01)
	assert.InDelta(t, 1500, Length(line(0, 0, 1000, 0, 1000, 500)), 0.01)
	for _, c := range []struct{ metres, east, north float64 }{
		{-5, 0, 0}, {0, 0, 0}, {250, 250, 0}, {1000, 1000, 0}, {1400, 1000, 400}, {9999, 1000, 500},
	} {
		v, ok := l.At(c.metres)
		assert.True(t, ok)
		assert.InDelta(t, 0, Distance(at(c.east, c.north).Vector(), v), 0.01, "%g m along", c.metres)
	}
	_, ok := NewLine(nil).At(3)
	assert.False(t, ok)
	assert.Zero(t, NewLine(nil).Length())
}

// The line goes by haversine with shared cosines; pairs alone give the same bits.
func TestLineAddsHaversines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		points := rapid.SliceOfN(anyPoint(), 1, 20).Draw(t, "points")
		sum := 0.0
		for i := 1; i < len(points); i++ {
			sum += Haversine(points[i-1], points[i])
		}
		assert.Equal(t, sum, NewLine(points).Length())
	})
}

func TestNearest(t *testing.T) {
	p, ok := NewLine(line(0, 0, 1000, 0, 1000, 500)).Nearest(at(1030, 200).Vector())
	assert.True(t, ok)
	assert.InDelta(t, 30, p.Distance, 0.01)
	assert.InDelta(t, 1200, p.Along, 0.01)
	p, ok = NewLine(line(5, 0)).Nearest(at(0, 0).Vector())
	assert.True(t, ok)
	assert.InDelta(t, 5, p.Distance, 0.01)
	_, ok = NewLine(nil).Nearest(at(0, 0).Vector())
	assert.False(t, ok)
}

func TestSimplify(t *testing.T) {
	straight := line(0, 0, 100, 3, 200, -3, 300, 0)
	assert.Equal(t, line(0, 0, 300, 0), Simplify(straight, 5))
	assert.Equal(t, straight, Simplify(straight, 1))
	assert.Equal(t, line(0, 0, 500, 0, 0, 0), Simplify(line(0, 0, 500, 0, 0, 0), 5), "a loop keeps its far end")
	assert.Equal(t, line(1, 1), Simplify([]Point{Unknown(), at(1, 1)}, 5))
}

func TestSimplifyStaysNear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var points []Point
		for range rapid.IntRange(2, 50).Draw(t, "n") {
			p := city().Draw(t, "p")
			points = append(points, p[0])
		}
		metres := rapid.Float64Range(1, 3000).Draw(t, "metres")
		kept := NewLine(Simplify(points, metres))
		for _, p := range points {
			nearest, _ := kept.Nearest(p.Vector())
			// The arc of a step across the city lies some metres off the straight line.
			assert.LessOrEqual(t, nearest.Distance, metres*1.01+10)
		}
	})
}

func TestBoundsAndCentre(t *testing.T) {
	points := []Point{{43, 3}, {44, 4}, {43.5, 3.2}, {0, 0}, Unknown(), {43.4, 3.9}}
	b, ok := BoundsOf(points)
	assert.True(t, ok)
	assert.Equal(t, Bounds{Point{0, 0}, Point{44, 4}}, b)
	assert.True(t, b.Contains(Point{44, 4}))
	assert.False(t, b.Contains(Point{44.1, 4}))
	assert.False(t, b.Contains(Unknown()))
	assert.Equal(t, Point{43.4, 3.2}, Centre(points))
	_, ok = BoundsOf(nil)
	assert.False(t, ok)
	assert.True(t, math.IsNaN(Centre(nil).Lat))
}

func BenchmarkSimplify(b *testing.B) {
	b.ReportAllocs()
	points, _ := wiggle()
	for b.Loop() {
		Simplify(points, 5)
	}
}
