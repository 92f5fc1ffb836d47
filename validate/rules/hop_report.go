package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// hopDetails are the details of what report tells.
func hopDetails() []validate.Detail {
	return []validate.Detail{
		validate.Line(2, "trip_csv_row_number", "tripCsvRowNumber"),
		validate.There(2, "trip_id", "trip_id", "tripId"),
		validate.There(2, "route_id", "route_id", "routeId"),
		validate.Number(3, "speed", validate.KPH, "speedKph"),
		validate.Number(4, "distance", validate.Metres, ""),
		validate.Number(5, "distance_km", validate.Raw, "distanceKm"),
		validate.Line(1, "from_csv_row_number", "csvRowNumber1"),
		validate.There(1, "from_stop_sequence", "stop_sequence", "stopSequence1"),
		validate.There(1, "from_stop_id", "stop_id", "stopId1"),
		validate.There(1, "from_stop_name", "stop_id/stop_name", "stopName1"),
		validate.There(1, "departure_time", "departure_time", "departureTime1"),
		validate.Line(0, "csv_row_number", "csvRowNumber2"),
		validate.Here("stop_sequence", "stopSequence2"),
		validate.Here("stop_id", "stopId2"),
		validate.Here("stop_id/stop_name", "stopName2").As("stop_name"),
		validate.Here("arrival_time", "arrivalTime2"),
	}
}

// report tells of a hop in all trips of the timing.
func (h *hop) report(p *validate.Pass, from, to int, kph, metres float64) {
	for _, trip := range h.trips {
		h.tell(p, trip, callsOf(h.feed, trip), from, to, kph, metres)
	}
}

// reportByFirst is report, but trips that run at the same time are told with the calls of
// one of them.
func (h *hop) reportByFirst(p *validate.Pass, from, to int, kph, metres float64) {
	at := map[gtfs.Time][]int32{} // trips by when they leave
	leaves := func(trip int32) gtfs.Time {
		return h.feed.StopTimes.DepartureTime.At(callsOf(h.feed, trip).Row(from))
	}
	for _, trip := range h.trips {
		at[leaves(trip)] = append(at[leaves(trip)], trip)
	}
	calls := map[gtfs.Time]gtfs.Rows{} // of the first of these
	for when, trips := range at {
		calls[when] = callsOf(h.feed, tripOrder.Of(p).first(h.feed, trips))
	}
	for _, trip := range h.trips {
		h.tell(p, trip, calls[leaves(trip)], from, to, kph, metres)
	}
}

func (h *hop) tell(p *validate.Pass, trip int32, calls gtfs.Rows, from, to int, kph, metres float64) {
	f := h.feed
	p.Report(f.StopTimes.ArrivalTime.Cell(calls.Row(to)),
		validate.At(f.StopTimes.DepartureTime.Cell(calls.Row(from))),
		validate.At(f.Trips.TripID.Cell(int(trip))), validate.Num(kph), validate.Num(metres), validate.Num(metres/1000))
}
