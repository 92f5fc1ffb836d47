package rules

import (
	"iter"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/validate"
)

// speed returns the mean speed in km/h over metres between a departure and an arrival,
// both given. A time that is not positive counts as a minute; where both are whole
// minutes the time is taken one longer, since feeds round.
func speed(metres float64, departure, arrival gtfs.Time) float64 {
	t := arrival - departure
	switch {
	case t <= 0:
		t = 60
	case arrival%60 == 0 && departure%60 == 0:
		t += 60
	}
	return metres / 1000 * 3600 / float64(t)
}

// speedLimit returns the speed in km/h that no vehicle of a route type passes.
func speedLimit(t gtfs.Enum) float64 {
	switch t {
	case tram:
		return 100
	case subway, bus, trolleybus, monorail:
		return 150
	case rail:
		return 500
	case ferry:
		return 80
	case cableTram:
		return 30
	case aerialLift, funicular:
		return 50
	}
	return 200 // of a type that is not known
}

// A hop is a timing at which a rule looks for hops that are too fast, by its first trip.
type hop struct {
	feed   *gtfs.Feed
	places []geo.Point
	trips  []int32   // of the timing
	calls  gtfs.Rows // of the first of them
	kind   gtfs.Enum // route type
	limit  float64   // km/h
	buf    []float64
}

// hops yields the timings of all trips whose route exists. The hop is used again: it
// holds until the next.
func hops(p *validate.Pass) iter.Seq[*hop] {
	return func(yield func(*hop) bool) {
		f := p.Feed
		h := &hop{feed: f, places: places.Of(p)}
		for _, t := range timings.Of(p) {
			if p.Stopped() {
				return
			}
			route, ok := f.Routes.RouteID.Row(f.Trips.RouteID.At(int(t.trips[0])))
			if !ok {
				continue
			}
			h.trips, h.calls = t.trips, callsOf(f, t.trips[0])
			h.kind = f.Routes.RouteType.At(route)
			h.limit = speedLimit(limitType(p, h.kind))
			if !yield(h) {
				return
			}
		}
	}
}

// limitType returns the type by which the speed of a route is judged: of an extended
// type the base, which the canonical validator does not know.
func limitType(p *validate.Pass, t gtfs.Enum) gtfs.Enum {
	if p.Quirk(UnknownEnumMinusOne) {
		return t
	}
	return baseType(t)
}

func (h *hop) place(k int) geo.Point { return h.places[h.feed.StopTimes.StopID.At(h.calls.Row(k))] }

func (h *hop) departure(k int) gtfs.Time { return h.feed.StopTimes.DepartureTime.At(h.calls.Row(k)) }

func (h *hop) arrival(k int) gtfs.Time { return h.feed.StopTimes.ArrivalTime.At(h.calls.Row(k)) }

// known reports whether the stop of call k stands in stops.txt.
func (h *hop) known(k int) bool {
	_, ok := h.feed.Stops.StopID.Row(h.feed.StopTimes.StopID.At(h.calls.Row(k)))
	return ok
}

// eachConsecutive yields the calls between which a time and a way are known, with the
// metres, and passes over those without. With stall a first call without them is never
// passed over, so that the trip is not looked at.
func (h *hop) eachConsecutive(stall bool, yield func(from, to int, metres float64)) {
	from := 0
	for to := 1; to < h.calls.Len(); to++ {
		a, b := h.place(from), h.place(to)
		if starts := a.Known() && h.departure(from).IsSet(); !starts {
			if !stall {
				from = to
			}
			continue
		}
		if !b.Known() || !h.arrival(to).IsSet() {
			continue
		}
		yield(from, to, geo.Haversine(a, b))
		from = to
	}
}

// hopDetails are the details of what report tells.
func hopDetails() []validate.Detail {
	return []validate.Detail{
		validate.Line(2, "trip_csv_row_number", "tripCsvRowNumber"),
		validate.Here("trip_id", "tripId"),
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
	f := h.feed
	for _, row := range h.trips {
		calls := callsOf(f, row)
		p.Report(f.StopTimes.ArrivalTime.Cell(calls.Row(to)),
			validate.At(f.StopTimes.DepartureTime.Cell(calls.Row(from))),
			validate.At(f.Trips.TripID.Cell(int(row))), validate.Num(kph), validate.Num(metres), validate.Num(metres/1000))
	}
}
