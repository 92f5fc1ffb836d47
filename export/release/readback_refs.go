package release

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// whyDangling tells which references the second reader cannot follow: it passes over
// such rows, or panics.
func whyDangling(feed *gtfs.Feed) (why lang.Text, unfit bool) {
	for _, c := range []struct {
		field string
		bad   func(*gtfs.Feed) bool
	}{
		{"routes.txt: agency_id", strayRoutes},
		{"calendar_dates.txt: exception_type", strayDates},
		{"trips.txt: trip_id, route_id, service_id, shape_id", strayTrips},
		{"stop_times.txt: trip_id, stop_id", strayCalls},
		{"transfers.txt: from_stop_id, to_stop_id", strayTransfers},
		{"frequencies.txt: trip_id", strayFrequencies},
	} {
		if c.bad(feed) {
			return unfitNote("some rows do not fit others ("+c.field+")", "certaines lignes ne s’accordent pas avec d’autres ("+c.field+")")
		}
	}
	return lang.Text{}, false
}

// A route without agency_id is of the only agency there is.
func strayRoutes(feed *gtfs.Feed) bool {
	for i := range feed.Routes.Len() {
		id := feed.Routes.AgencyID.At(i)
		if _, ok := feed.Agency.AgencyID.Row(id); !ok && (id != 0 || feed.Agency.Len() != 1) {
			return true
		}
	}
	return false
}

func strayDates(feed *gtfs.Feed) bool {
	for i := range feed.CalendarDates.Len() {
		if kind := feed.CalendarDates.ExceptionType.At(i); kind != 1 && kind != 2 {
			return true
		}
	}
	return false
}

// Of two trips with one id the second reader takes the last, and we the first.
func strayTrips(feed *gtfs.Feed) bool {
	t, services := feed.Trips, feed.Services()
	for i := range t.Len() {
		first, _ := t.TripID.Row(t.TripID.At(i))
		_, route := feed.Routes.RouteID.Row(t.RouteID.At(i))
		shape := t.ShapeID.At(i)
		if first != i || !route || !services.Known(t.ServiceID.At(i)) || shape != 0 && feed.PointsOf(shape).Len() == 0 {
			return true
		}
	}
	return false
}

// Rows without a time are passed over before anything else is asked of them.
func strayCalls(feed *gtfs.Feed) bool {
	t := feed.StopTimes
	for i := range t.Len() {
		_, trip := feed.Trips.TripID.Row(t.TripID.At(i))
		_, stop := feed.Stops.StopID.Row(t.StopID.At(i))
		if (!trip || !stop) && timed(t, i) {
			return true
		}
	}
	return false
}

// timed tells whether the second reader carries a row of stop_times.txt.
func timed(t *gtfs.StopTimes, i int) bool {
	return t.ArrivalTime.At(i).IsSet() || t.DepartureTime.At(i).IsSet()
}

func strayTransfers(feed *gtfs.Feed) bool {
	t := feed.Transfers
	for i := range t.Len() {
		_, from := feed.Stops.StopID.Row(t.FromStopID.At(i))
		_, to := feed.Stops.StopID.Row(t.ToStopID.At(i))
		if !from || !to {
			return true
		}
	}
	return false
}

func strayFrequencies(feed *gtfs.Feed) bool {
	t := feed.Frequencies
	for i := range t.Len() {
		if _, ok := feed.Trips.TripID.Row(t.TripID.At(i)); !ok {
			return true
		}
	}
	return false
}
