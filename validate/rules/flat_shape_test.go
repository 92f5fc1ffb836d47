package rules

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/quai-transit/quai/gtfs/geo"
)

// TestLeapsNeverErrs holds the look at squares against the length of every step.
func TestLeapsNeverErrs(t *testing.T) {
	coordinate := rapid.OneOf(rapid.Float64Range(-0.02, 0.02), rapid.Float64Range(-180, 180), rapid.Just(math.NaN()))
	rapid.Check(t, func(t *rapid.T) {
		s := flatShape{cos: 0.5}
		for range rapid.IntRange(0, 4).Draw(t, "points") {
			s.points = append(s.points, geo.Point{Lat: coordinate.Draw(t, "lat"), Lon: coordinate.Draw(t, "lon")})
		}
		longest := 0.0
		for k := 1; k < len(s.points); k++ {
			if metres := math.Hypot(s.way(k-1, k)); metres > longest {
				longest = metres
			}
		}
		limit := rapid.SampledFrom([]float64{1_000, math.Nextafter(longest, 0), longest * 1.001}).Draw(t, "limit")
		if longest > limit {
			require.True(t, s.leaps(limit))
		}
		if longest < limit*(1-1e-6) {
			require.False(t, s.leaps(limit))
		}
	})
}
