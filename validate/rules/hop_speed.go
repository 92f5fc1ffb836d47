package rules

import (
	"github.com/quai-transit/quai/gtfs"
)

// hopSpeed returns the speed at which the first trip of a pattern makes the way to call
// k, in km/h; false where its times do not tell.
func hopSpeed(f *gtfs.Feed, q *gtfs.Pattern, k int, metres float64) (kph float64, ok bool) {
	calls := callsOf(f, q.Trips[0])
	left, arrived := f.StopTimes.DepartureTime.At(calls.Row(k-1)), f.StopTimes.ArrivalTime.At(calls.Row(k))
	if !left.IsSet() || !arrived.IsSet() || arrived < left {
		return 0, false
	}
	// Times are mostly cut to whole minutes.
	return metres * 3.6 / float64(arrived-left+59), true
}

// fastest returns a speed that no vehicle of a pattern goes, in km/h.
func fastest(f *gtfs.Feed, q *gtfs.Pattern) float64 {
	if row, ok := f.Routes.RouteID.Row(q.RouteID); ok {
		switch t := f.Routes.RouteType.At(row); {
		case t >= 1100 && t < 1200:
			return 1_000 // planes
		case kindOf(t) == farRoutes:
			return 350 // the fastest train in service runs at 320 km/h
		}
	}
	return 150 // buses, trams and metros
}
