package dataset_test

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/dataset"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/need"
	"github.com/quai-transit/quai/gtfs/sample"
	"github.com/quai-transit/quai/gtfs/source"
)

// figures are counted row by row, with no use of what the tables are made with.
type figures struct {
	runsOfAllDays int64 // of trips that call somewhere
	calls         int64 // of trips that trips.txt has
	runsPerDay    map[gtfs.TripID]int64
}

func count(f *gtfs.Feed) figures {
	fig := figures{runsPerDay: map[gtfs.TripID]int64{}}
	at := map[gtfs.TripID]int64{}
	for _, id := range f.StopTimes.TripID.Values() {
		at[id]++
	}
	intervals := map[gtfs.TripID]bool{}
	for i, id := range f.Frequencies.TripID.Values() {
		from, to, step := f.Frequencies.StartTime.At(i), f.Frequencies.EndTime.At(i), f.Frequencies.HeadwaySecs.At(i)
		if !from.IsSet() || !to.IsSet() || step <= 0 {
			continue
		}
		intervals[id] = true
		for t := from; t < to; t += gtfs.Time(step) {
			fig.runsPerDay[id]++
		}
	}
	seen := map[gtfs.TripID]bool{}
	for i, id := range f.Trips.TripID.Values() {
		if id == 0 || seen[id] || at[id] == 0 {
			continue
		}
		seen[id] = true
		if !intervals[id] {
			fig.runsPerDay[id] = 1
		}
		fig.calls += at[id]
		for range f.Services().Days(f.Trips.ServiceID.At(i)) {
			fig.runsOfAllDays += fig.runsPerDay[id]
		}
	}
	return fig
}

// laws holds that the tables of a feed add up.
func laws(t *testing.T, f *gtfs.Feed) {
	in := &dataset.Input{Feed: f, FeedID: "test", Date: gtfs.NoDate}
	fig := count(f)
	callLaws(t, in, fig)
	byDate := dateLaws(t, in, fig)
	day := usualWeekday(t, in)
	n := stopLaws(t, in)
	assert.Equal(t, departures(f, fig, day), n, "departures on the weekday")
	sameDepartures(t, in, n)
	routeLaws(t, in, byDate[day])
	patternLaws(t, in)
	calendarLaws(t, in, byDate)
}

func callLaws(t *testing.T, in *dataset.Input, fig figures) {
	t.Helper()
	calls := rowsOf[dataset.Call](t, in, "stop_times_flat")
	assert.EqualValues(t, fig.calls, len(calls), "calls of the trips that exist")
	assert.True(t, slices.IsSortedFunc(calls, func(a, b dataset.Call) int {
		return cmp.Or(strings.Compare(a.TripID, b.TripID), cmp.Compare(a.StopSequence, b.StopSequence))
	}), "stop_times_flat is in key order")
}

// dateLaws returns the trips of each day.
func dateLaws(t *testing.T, in *dataset.Input, fig figures) map[gtfs.Date]int64 {
	t.Helper()
	trips := rowsOf[dataset.TripsOfDate](t, in, "trips_by_date")
	byDate, sum := map[gtfs.Date]int64{}, int64(0)
	for _, r := range trips {
		sum += int64(r.NTrips)
		byDate[r.Date] += int64(r.NTrips)
	}
	assert.Equal(t, fig.runsOfAllDays, sum, "trips of all days")
	assert.True(t, ascending(trips, compareTrips), "trips_by_date is in key order")
	return byDate
}

// stopLaws returns the departures of the weekday.
func stopLaws(t *testing.T, in *dataset.Input) (n int64) {
	t.Helper()
	stops := rowsOf[dataset.Stop](t, in, "stops")
	assert.True(t, ascending(stops, func(a, b dataset.Stop) int { return strings.Compare(a.StopID, b.StopID) }))
	for _, s := range stops {
		n += int64(s.DeparturesWeekday)
		assert.Equal(t, s.WheelchairBoarding == nil, s.WheelchairSource == nil, s.StopID)
	}
	return n
}

func routeLaws(t *testing.T, in *dataset.Input, onWeekday int64) {
	t.Helper()
	routes, sum := rowsOf[dataset.Route](t, in, "routes"), int64(0)
	assert.True(t, ascending(routes, func(a, b dataset.Route) int { return strings.Compare(a.RouteID, b.RouteID) }))
	for _, r := range routes {
		sum += int64(r.TripsWeekday)
	}
	for _, id := range in.Feed.Trips.RouteID.Values() {
		if _, ok := in.Feed.Routes.RouteID.Row(id); !ok {
			return // a trip of a route that routes.txt lacks is in no row of routes
		}
	}
	assert.Equal(t, onWeekday, sum, "trips of routes on the weekday")
}

// sameDepartures holds tables that count departures in other ways against each other.
func sameDepartures(t *testing.T, in *dataset.Input, departures int64) {
	t.Helper()
	var ofRoutes, ofHours int64
	for _, r := range rowsOf[dataset.StopRoute](t, in, "stop_routes") {
		ofRoutes += int64(r.DeparturesWeekday)
	}
	assert.Equal(t, departures, ofRoutes, "departures on the weekday, by stop and route")
	for _, r := range rowsOf[dataset.StopHour](t, in, "stop_departures_hourly") {
		if r.DayType == "weekday" {
			ofHours += int64(r.NDepartures)
		}
		assert.Equal(t, r.NDepartures > 1, r.MeanHeadwayMin != nil)
	}
	timed := true
	for i := range in.Feed.StopTimes.Len() {
		st := in.Feed.StopTimes
		timed = timed && (st.DepartureTime.At(i).IsSet() || st.ArrivalTime.At(i).IsSet())
	}
	if timed {
		assert.Equal(t, departures, ofHours, "departures on the weekday, by hour")
	}
	assert.LessOrEqual(t, ofHours, departures, "those without a time have no hour")
}

func patternLaws(t *testing.T, in *dataset.Input) {
	t.Helper()
	patterns := rowsOf[dataset.RoutePattern](t, in, "route_patterns")
	assert.True(t, ascending(patterns, func(a, b dataset.RoutePattern) int { return strings.Compare(a.PatternID, b.PatternID) }))
	type line struct {
		route string
		dir   int32
	}
	lines, main, rows := map[line]bool{}, 0, 0
	for _, p := range patterns {
		rows += int(p.NStops)
		l := line{route: p.RouteID, dir: -1}
		if p.DirectionID != nil {
			l.dir = *p.DirectionID
		}
		lines[l] = true
		if p.IsMain {
			main++
		}
	}
	assert.Len(t, lines, main, "one main pattern a route and direction")
	calls := rowsOf[dataset.PatternStop](t, in, "pattern_stops")
	assert.Len(t, calls, rows, "calls of patterns")
	for i, c := range calls {
		if c.Seq > 1 && c.DistM != nil {
			assert.GreaterOrEqual(t, *c.DistM, *calls[i-1].DistM, "pattern_stops %s %d", c.PatternID, c.Seq)
		}
	}
}

func calendarLaws(t *testing.T, in *dataset.Input, byDate map[gtfs.Date]int64) {
	t.Helper()
	ofServices := map[gtfs.Date]int64{}
	for _, r := range rowsOf[dataset.ServiceDay](t, in, "service_calendar") {
		ofServices[r.Date] += int64(r.NTrips)
	}
	for _, r := range rowsOf[dataset.CalendarDay](t, in, "calendar_summary") {
		assert.EqualValues(t, byDate[r.Date], r.NTrips, "trips of %s", r.Date)
		assert.Equal(t, byDate[r.Date], ofServices[r.Date], "trips of %s, by service", r.Date)
	}
}

func ascending[T any](rows []T, compare func(a, b T) int) bool {
	for i := 1; i < len(rows); i++ {
		if compare(rows[i-1], rows[i]) >= 0 {
			return false
		}
	}
	return true
}

func compareTrips(a, b dataset.TripsOfDate) int {
	dir := func(d *int32) int32 {
		if d == nil {
			return -1 << 31
		}
		return *d
	}
	return cmp.Or(cmp.Compare(a.Date, b.Date), strings.Compare(a.RouteID, b.RouteID), cmp.Compare(dir(a.DirectionID), dir(b.DirectionID)))
}

// usualWeekday returns the date that stands for weekdays.
func usualWeekday(t *testing.T, in *dataset.Input) gtfs.Date {
	for _, r := range rowsOf[dataset.DayType](t, in, "day_types") {
		if r.DayType == "weekday" {
			return r.Date
		}
	}
	return gtfs.NoDate
}

// departures counts the calls of a day at which riders can board.
func departures(f *gtfs.Feed, fig figures, d gtfs.Date) (n int64) {
	seen := map[gtfs.TripID]bool{}
	for i, id := range f.Trips.TripID.Values() {
		if seen[id] || !f.Services().Runs(f.Trips.ServiceID.At(i), d) {
			continue
		}
		seen[id] = true
		calls := f.CallsOf(id)
		for k := range calls.Len() {
			row := calls.Row(k)
			_, ok := f.Stops.StopID.Row(f.StopTimes.StopID.At(row))
			if ok && k < calls.Len()-1 && f.StopTimes.PickupType.At(row) != 1 {
				n += fig.runsPerDay[id]
			}
		}
	}
	return n
}

func TestTablesOfACityAddUp(t *testing.T) {
	laws(t, sampleFeed(t, sample.Options{Stops: 60, Trips: 400}))
}

func TestTablesOfATownAddUp(t *testing.T) { laws(t, feedOf(t, town())) }

func TestTablesOfRealFeedsAddUp(t *testing.T) {
	for _, name := range corpus(t, 400<<10) {
		t.Run(filepath.Base(name), func(t *testing.T) { laws(t, openFeed(t, name)) })
	}
}

// TestTablesOfOddFeedsAddUp: damaged feeds give fewer rows, never a crash.
func TestTablesOfOddFeedsAddUp(t *testing.T) {
	names, err := filepath.Glob(filepath.Join(need.Corpus(t), "fixtures", "*"))
	require.NoError(t, err)
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			f, err := gtfs.Open(t.Context(), name, source.Options{}, gtfs.Options{})
			if err != nil {
				return // what cannot be opened is the business of gtfs/source
			}
			defer f.Close()
			laws(t, f)
		})
	}
}

// corpus returns the feeds of the corpus that are at most so many bytes long.
func corpus(t *testing.T, bytes int64) (names []string) {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(need.Corpus(t), "feeds", "*.zip"))
	require.NoError(t, err)
	for _, name := range all {
		info, err := os.Stat(name)
		require.NoError(t, err)
		if info.Size() <= bytes {
			names = append(names, name)
		}
	}
	require.NotEmpty(t, names)
	return names
}
