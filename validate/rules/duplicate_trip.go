package rules

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var duplicateTrip = &validate.Rule{
	Code:     "duplicate_trip",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Trip that is there twice",
		FR: "Course en double",
	},
	Doc: lang.Text{
		EN: "Two trips of one route serve the same stops at the same times on the same day: riders see the departure twice, and counts of service are wrong. Platforms of one station count as the same stop. Trains with different numbers may run coupled and are not told of, nor are trips in frequencies.txt.",
		FR: "Deux courses d’une ligne desservent les mêmes arrêts aux mêmes heures le même jour : le voyageur voit deux fois le départ, et l’offre est mal comptée. Les quais d’une même station comptent comme un seul arrêt. Les trains de numéros différents, qui peuvent circuler accouplés, ne sont pas signalés, ni les courses de frequencies.txt.",
	},
	Fix: lang.Text{
		EN: "Leave one of them out, or keep their services from running on the same day.",
		FR: "Retirer l’une des deux, ou faire en sorte que leurs services ne circulent pas le même jour.",
	},
	Message: lang.Text{
		EN: "Trip {trip_id} serves the same stops at the same times as trip {other_trip_id}, first on {date}.",
		FR: "La course {trip_id} dessert les mêmes arrêts aux mêmes heures que la course {other_trip_id}, la première fois le {date}.",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#tripstxt",
	Reads:  []gtfs.File{gtfs.TripsFile, gtfs.StopTimesFile},
	Uses:   []gtfs.File{gtfs.StopsFile, gtfs.RoutesFile, gtfs.CalendarFile, gtfs.CalendarDatesFile, gtfs.FrequenciesFile},
	Details: []validate.Detail{
		validate.Here("trip_id", ""),
		validate.Here("route_id", ""),
		validate.Here("service_id", ""),
		validate.Line(0, "csv_row_number", ""),
		validate.There(1, "other_trip_id", "trip_id", ""),
		validate.There(1, "other_service_id", "service_id", ""),
		validate.Line(1, "other_csv_row_number", ""),
		validate.Given(2, "date", validate.DateKind, ""),
	},
	Key: []string{"trip_id"},
	Run: func(p *validate.Pass) {
		trips, t := p.Feed.Trips, twins{feed: p.Feed, days: soundActivity.Of(p), headway: departuresOf(p.Feed)}
		for _, patterns := range patternsByPlaces(p.Feed) {
			if p.Stopped() {
				return
			}
			t.find(patterns)
		}
		slices.SortFunc(t.found, func(a, b twin) int { return cmp.Compare(a.trip, b.trip) })
		for _, x := range t.found {
			p.Report(trips.TripID.Cell(int(x.trip)), validate.At(trips.TripID.Cell(int(x.before))), validate.Day(x.day))
		}
	},
}

// patternsByPlaces groups the patterns of one route with the same list of stations.
func patternsByPlaces(f *gtfs.Feed) (groups [][]gtfs.PatternID) {
	var key []byte
	known := map[string]int{}
	for id := range f.Patterns().Len() {
		q := f.Patterns().At(gtfs.PatternID(id))
		key = binary.LittleEndian.AppendUint32(key[:0], uint32(q.RouteID))
		for _, stop := range q.Stops {
			key = binary.LittleEndian.AppendUint32(key, uint32(stationOrSelf(f, stop)))
		}
		n, ok := known[string(key)]
		if !ok {
			n = len(groups)
			known[string(key)], groups = n, append(groups, nil)
		}
		groups[n] = append(groups[n], gtfs.PatternID(id))
	}
	return groups
}

func stationOrSelf(f *gtfs.Feed, stop gtfs.StopID) gtfs.StopID {
	if row, ok := f.Stops.StopID.Row(stop); ok {
		return cmp.Or(f.Stops.ParentStation.At(row), stop)
	}
	return stop
}

// twins finds trips with the same calls on the same day.
type twins struct {
	feed    *gtfs.Feed
	days    *activity
	headway []int // departures by frequencies.txt
	trips   []edged
	found   []twin
}

// An edged trip is one with its first departure and last arrival, in one number.
type edged struct {
	times uint64
	trip  int32 // row of trips.txt
}

func (x edged) compare(y edged) int {
	if x.times != y.times {
		return cmp.Compare(x.times, y.times)
	}
	return cmp.Compare(x.trip, y.trip)
}

// A twin is a trip with the first before it that has the same calls on a day.
type twin struct {
	trip, before int32 // rows of trips.txt
	day          gtfs.Date
}

// find compares the trips of patterns with the same places. Few of them leave and arrive
// at the same times on the same day, so that the times between are compared only then.
func (t *twins) find(patterns []gtfs.PatternID) {
	t.trips = t.trips[:0]
	for _, id := range patterns {
		for _, trip := range t.feed.Patterns().At(id).Trips {
			t.add(trip)
		}
	}
	slices.SortFunc(t.trips, edged.compare)
	for rest := t.trips; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].times == rest[0].times {
			t.match(rest[:n], rest[n].trip)
			n++
		}
		rest = rest[n:]
	}
}

// add takes a trip, unless it is one that is not told of.
func (t *twins) add(trip int32) {
	id := t.feed.Trips.TripID.At(int(trip))
	calls := t.feed.CallsOf(id)
	if row, ok := t.feed.Trips.TripID.Row(id); !ok || row != int(trip) || t.headway[id] > 0 || calls.Len() < 2 {
		return
	}
	left := t.feed.StopTimes.DepartureTime.At(calls.Row(0))
	arrived := t.feed.StopTimes.ArrivalTime.At(calls.Row(calls.Len() - 1))
	t.trips = append(t.trips, edged{uint64(uint32(left))<<32 | uint64(uint32(arrived)), trip})
}

// match looks for the first of the trips before one that is its twin.
func (t *twins) match(before []edged, trip int32) {
	service := t.feed.Trips.ServiceID
	for _, b := range before {
		day, ok := t.days.shared(service.At(int(b.trip)), service.At(int(trip)))
		if ok && t.sameTimes(b.trip, trip) && !t.coupled(int(b.trip), int(trip)) {
			t.found = append(t.found, twin{trip, b.trip, day})
			return
		}
	}
}

func (t *twins) sameTimes(a, b int32) bool {
	st, x, y := t.feed.StopTimes, callsOf(t.feed, a), callsOf(t.feed, b)
	for k := range x.Len() {
		i, j := x.Row(k), y.Row(k)
		if st.ArrivalTime.At(i) != st.ArrivalTime.At(j) || st.DepartureTime.At(i) != st.DepartureTime.At(j) {
			return false
		}
	}
	return true
}

// coupled reports whether two trips may be parts of one train: they run by rail and
// have numbers that differ.
func (t *twins) coupled(a, b int) bool {
	f := t.feed
	route, ok := f.Routes.RouteID.Row(f.Trips.RouteID.At(a))
	x, y := f.Trips.TripShortName.At(a), f.Trips.TripShortName.At(b)
	return ok && baseType(f.Routes.RouteType.At(route)) == rail && x != 0 && y != 0 && x != y
}
