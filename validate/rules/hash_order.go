package rules

import (
	"cmp"
	"slices"
	"unicode/utf16"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// A hashOrder is the order in which the canonical validator meets trips: that of a table
// in Java, by the hashes of their ids.
type hashOrder struct{ mask uint32 }

// tripOrder is the hashOrder of the trips that have calls.
var tripOrder = validate.NewFact(func(f *gtfs.Feed) hashOrder {
	ids := 0
	for id := range f.TripIDs() {
		if f.CallsOf(id).Len() > 0 {
			ids++
		}
	}
	places := 32 // of which three quarters may be taken
	for 4*ids > 3*places {
		places *= 2
	}
	return hashOrder{uint32(places - 1)}
})

// first returns the trip, a row of trips.txt, that is met first.
func (o hashOrder) first(f *gtfs.Feed, trips []int32) int32 {
	return slices.MinFunc(trips, func(a, b int32) int {
		if at, other := o.place(f, a), o.place(f, b); at != other {
			return cmp.Compare(at, other)
		}
		return cmp.Compare(firstCall(f, a), firstCall(f, b))
	})
}

// place returns the place of a trip in the table.
func (o hashOrder) place(f *gtfs.Feed, trip int32) uint32 {
	h := uint32(0)
	for _, unit := range utf16.Encode([]rune(f.Trips.TripID.Text(int(trip)))) {
		h = 31*h + uint32(unit)
	}
	return (h ^ h>>16) & o.mask
}

// firstCall returns the row of a trip in stop_times.txt that stands first.
func firstCall(f *gtfs.Feed, trip int32) int {
	calls := callsOf(f, trip)
	first := calls.Row(0)
	for k := range calls.Len() {
		first = min(first, calls.Row(k))
	}
	return first
}
