package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/quai-transit/quai/gtfs"
)

// TestTimingsGroupEqualTimes holds the hashes against the times themselves, written from
// the minute in which a trip begins.
func TestTimingsGroupEqualTimes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var trips, calls strings.Builder
		n := rapid.IntRange(1, 6).Draw(t, "trips")
		for trip := range n {
			fmt.Fprintf(&trips, "R,W,T%d\n", trip)
			begin := 3600 * rapid.IntRange(0, 2).Draw(t, "begin")
			for k := range 2 {
				time := func(name string) string {
					if s := rapid.IntRange(-1, 2).Draw(t, name); s >= 0 {
						return gtfs.Time(begin + s*59).String()
					}
					return ""
				}
				fmt.Fprintf(&calls, "T%d,%s,%s,S,%d\n", trip, time("arrival"), time("departure"), k)
			}
		}
		feed := readFiles(t, map[string]string{
			"trips.txt":      "route_id,service_id,trip_id\n" + trips.String(),
			"stop_times.txt": "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n" + calls.String(),
		})
		q := feed.Patterns().At(0)
		of := map[string][]int32{}
		for _, row := range q.Trips {
			key := plainTiming(feed, callsOf(feed, row))
			of[key] = append(of[key], row)
		}
		all := lookAtCalls(feed).timings()
		require.Len(t, all, len(of))
		for _, timing := range all {
			require.Equal(t, of[plainTiming(feed, callsOf(feed, timing.trips[0]))], timing.trips)
		}
	})
}

func plainTiming(f *gtfs.Feed, calls gtfs.Rows) string {
	var times []gtfs.Time
	for k := range calls.Len() {
		times = append(times, f.StopTimes.ArrivalTime.At(calls.Row(k)), f.StopTimes.DepartureTime.At(calls.Row(k)))
	}
	base := gtfs.NoTime
	for i, time := range times {
		if time.IsSet() {
			if !base.IsSet() {
				base = time - time%60
			}
			times[i] -= base
		}
	}
	return fmt.Sprint(times)
}
