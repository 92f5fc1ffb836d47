package geo

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// drawPoint draws points of all the earth, close together, at its odd places and unknown.
func drawPoint(t *rapid.T, name string) Point {
	odd := rapid.SampledFrom([]float64{0, math.Copysign(0, -1), 90, -90, 180, -180, 45, 89.999999, nan})
	near := rapid.Float64Range(-0.01, 0.01)
	lat := rapid.OneOf(rapid.Float64Range(-90, 90), odd, near)
	lon := rapid.OneOf(rapid.Float64Range(-180, 180), odd, near)
	return Point{lat.Draw(t, name+" lat"), lon.Draw(t, name+" lon")}
}

func TestSpotsMeasureLikeHaversine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawPoint(t, "a"), drawPoint(t, "b")
		assert.Equal(t, a.Known(), a.Spot().Known())
		want, got := Haversine(a, b), a.Spot().To(b.Spot())
		assert.True(t, want == got || math.IsNaN(want) && math.IsNaN(got), "%v to %v: %v, not %v", a, b, got, want)
	})
}

func TestCirclesTellNearFromFar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawPoint(t, "a"), drawPoint(t, "b")
		d := Haversine(a, b)
		reach := rapid.OneOf(rapid.Just(d), rapid.Just(math.Nextafter(d, 0)), rapid.Just(math.Nextafter(d, 1e9)), rapid.Float64Range(0, 3e7)).Draw(t, "reach")
		metres, ok := NewCircle(reach).Holds(a.Spot(), b.Spot())
		assert.Equal(t, d <= reach, ok)
		assert.True(t, !ok || metres == d)
		metres, ok = NewCircle(reach).Leaves(a.Spot(), b.Spot())
		assert.Equal(t, d > reach, ok)
		assert.True(t, !ok || metres == d)
	})
}
