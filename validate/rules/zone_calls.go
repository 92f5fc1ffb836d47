package rules

import (
	"cmp"
	"iter"
	"slices"

	"github.com/quai-transit/quai/gtfs"
)

// A zoneCall is a call that is made in a zone during a window.
type zoneCall struct {
	trip gtfs.TripID
	row  int32 // of stop_times.txt
	zone int32 // row of locations.geojson
}

// zoneCalls returns the calls that have a zone of the feed, both ends of a window and
// types that GTFS knows: by trip, those of a trip in the order of their stop_sequence.
func zoneCalls(f *gtfs.Feed) (calls []zoneCall) {
	st := f.StopTimes
	if f.Locations.Len() < 2 || !st.LocationID.Given() {
		return nil
	}
	for i := range windowed(st) {
		zone, ok := f.Locations.ID.Row(st.LocationID.At(i))
		if ok && st.StartPickupDropOffWindow.At(i).IsSet() && st.EndPickupDropOffWindow.At(i).IsSet() && st.TripID.At(i) != 0 &&
			isHandling(st.PickupType.At(i)) && isHandling(st.DropOffType.At(i)) {
			calls = append(calls, zoneCall{st.TripID.At(i), int32(i), int32(zone)})
		}
	}
	slices.SortFunc(calls, func(a, b zoneCall) int {
		return cmp.Or(cmp.Compare(a.trip, b.trip),
			cmp.Compare(st.StopSequence.At(int(a.row)), st.StopSequence.At(int(b.row))), cmp.Compare(a.row, b.row))
	})
	return calls
}

// isHandling reports whether a pickup_type or drop_off_type is not given or one of GTFS.
func isHandling(e gtfs.Enum) bool { return e.Or(0) >= 0 && e.Or(0) <= 3 }

// tripsOf yields the calls of each trip.
func tripsOf(calls []zoneCall) iter.Seq[[]zoneCall] {
	return func(yield func([]zoneCall) bool) {
		for len(calls) > 0 {
			n := 1
			for n < len(calls) && calls[n].trip == calls[0].trip {
				n++
			}
			if !yield(calls[:n]) {
				return
			}
			calls = calls[n:]
		}
	}
}
