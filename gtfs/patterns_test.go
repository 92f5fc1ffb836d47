package gtfs

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// TestPatternsAreTheSameByHashAndByStops finds the patterns of small feeds in both ways.
func TestPatternsAreTheSameByHashAndByStops(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := newFeed(nil, Options{Threads: 2})
		trips := rapid.IntRange(0, 12).Draw(t, "trips")
		for i := range trips {
			f.spaces[tripSpace].intern([]byte{byte(i)})
			f.Trips.TripID.vals = append(f.Trips.TripID.vals, TripID(i+1))
			f.Trips.RouteID.vals = append(f.Trips.RouteID.vals, RouteID(rapid.IntRange(0, 1).Draw(t, "route")))
			f.Trips.DirectionID.vals = append(f.Trips.DirectionID.vals, Enum(rapid.IntRange(0, 1).Draw(t, "direction")))
			for k := range rapid.IntRange(0, 3).Draw(t, "calls") {
				f.StopTimes.TripID.vals = append(f.StopTimes.TripID.vals, TripID(i+1))
				f.StopTimes.StopID.vals = append(f.StopTimes.StopID.vals, StopID(rapid.IntRange(0, 2).Draw(t, "stop")))
				f.StopTimes.StopSequence.vals = append(f.StopTimes.StopSequence.vals, Int(k))
			}
		}
		f.Trips.rows = trips
		want := f.patternsByStops()
		got, ok := f.patternsByHash()
		assert.True(t, ok)
		assert.Equal(t, want, got)
		for row, id := range want.ofTrip {
			assert.True(t, f.isOf(row, want, id))
			for other := range want.list {
				assert.Equal(t, PatternID(other) == id, f.isOf(row, want, PatternID(other)))
			}
		}
	})
}
