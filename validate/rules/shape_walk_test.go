package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/quai-transit/quai/gtfs"
)

// TestAgainIsAnEqualKey holds the look at the trip before against the key of both.
func TestAgainIsAnEqualKey(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var calls strings.Builder
		dist := rapid.SampledFrom([]string{"", "0", "-0", "1", "1.5"})
		for trip := range 2 {
			for k := range rapid.IntRange(1, 2).Draw(t, "calls") {
				fmt.Fprintf(&calls, "T%d,S%d,%d,%s\n", trip, rapid.IntRange(0, 1).Draw(t, "stop"), k, dist.Draw(t, "dist"))
			}
		}
		feed := readFiles(t, map[string]string{
			"trips.txt":      "route_id,service_id,trip_id\nR,W,T0\nR,W,T1\n",
			"stop_times.txt": "trip_id,stop_id,stop_sequence,shape_dist_traveled\n" + calls.String(),
		})
		w := newShapeWalk(&shapeMatching{feed: feed, patterns: feed.Patterns(), clues: tripsWithDistance(feed)})
		first, second := w.callsOf(0), w.callsOf(1)
		w.last = first
		require.Equal(t, w.key(first) == w.key(second), w.again(second))
		second.pattern = gtfs.NoPattern
		require.False(t, w.again(second))
	})
}
