package rules

import (
	"cmp"
	"encoding/binary"

	"github.com/zeebo/xxh3"

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
		trips, days := p.Feed.Trips, soundActivity.Of(p)
		t := newTwins(p.Feed)
		for i, id := range trips.TripID.Values() {
			if p.Stopped() {
				return
			}
			if row, ok := trips.TripID.Row(id); !ok || row != i {
				continue
			}
			for _, before := range t.add(int32(i)) {
				day, ok := days.shared(trips.ServiceID.At(int(before)), trips.ServiceID.At(i))
				if ok && !t.coupled(int(before), i) {
					p.Report(trips.TripID.Cell(i), validate.At(trips.TripID.Cell(int(before))), validate.Day(day))
					break
				}
			}
		}
	},
}

// twins group trips of one route with the same calls.
type twins struct {
	feed    *gtfs.Feed
	stopOf  []gtfs.StopID // the station of a stop, or itself
	groups  map[uint64][]int32
	headway []int // departures by frequencies.txt
	key     []byte
}

func newTwins(f *gtfs.Feed) *twins {
	t := &twins{feed: f, groups: make(map[uint64][]int32, f.Trips.Len()), headway: departuresOf(f)}
	t.stopOf = make([]gtfs.StopID, f.Stops.StopID.Space().Len()+1)
	for id := range t.stopOf {
		t.stopOf[id] = gtfs.StopID(id)
		if row, ok := f.Stops.StopID.Row(gtfs.StopID(id)); ok {
			t.stopOf[id] = cmp.Or(f.Stops.ParentStation.At(row), gtfs.StopID(id))
		}
	}
	return t
}

// add returns the earlier trips with the same calls as the one on a row of trips.txt.
func (t *twins) add(trip int32) []int32 {
	calls := callsOf(t.feed, trip)
	if calls.Len() < 2 || t.headway[t.feed.Trips.TripID.At(int(trip))] > 0 {
		return nil
	}
	h := t.hash(t.feed.Trips.RouteID.At(int(trip)), calls)
	before := t.groups[h]
	t.groups[h] = append(before, trip)
	return before
}

func (t *twins) hash(route gtfs.RouteID, calls gtfs.Rows) uint64 {
	st := t.feed.StopTimes
	t.key = binary.LittleEndian.AppendUint32(t.key[:0], uint32(route))
	for k := range calls.Len() {
		i := calls.Row(k)
		t.key = binary.LittleEndian.AppendUint32(t.key, uint32(t.stopOf[st.StopID.At(i)]))
		t.key = binary.LittleEndian.AppendUint32(t.key, uint32(st.ArrivalTime.At(i)))
		t.key = binary.LittleEndian.AppendUint32(t.key, uint32(st.DepartureTime.At(i)))
	}
	return xxh3.Hash(t.key)
}

// coupled reports whether two trips may be parts of one train: they run by rail and
// have numbers that differ.
func (t *twins) coupled(a, b int) bool {
	f := t.feed
	route, ok := f.Routes.RouteID.Row(f.Trips.RouteID.At(a))
	x, y := f.Trips.TripShortName.At(a), f.Trips.TripShortName.At(b)
	return ok && baseType(f.Routes.RouteType.At(route)) == rail && x != 0 && y != 0 && x != y
}
