package dataset_test

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/dataset"
	"github.com/quai-transit/quai/gtfs/lang"
)

func records(t testing.TB, text string) [][]string {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	return all
}

// town is a feed small enough to count by hand. Along a meridian stand A, B and C, 0.01
// degrees (1,111.95 m) apart. Route T (tram) runs A B C on weekdays: T1 once, F1 every 10
// minutes from 07:00 to 08:00; N1 runs after midnight on Saturdays; U1 runs C B on Sundays
// without a shape. The first two weeks of Mondays to Fridays are the usual ones.
func town() map[string]string {
	return map[string]string{
		"agency.txt": "agency_id,agency_name,agency_url,agency_timezone\nV,Valmont,https://v.example,Europe/Paris\n",
		"stops.txt": "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,wheelchair_boarding,platform_code\n" +
			"C,\"Place, du C\",47.02,2,0,,0,\n" +
			"A,A,47.00,2,0,S,,1\n" +
			"S,Gare,47.00,2,1,,1,\n" +
			"B,B,47.01,2,,S,2,\n" +
			"E,,47.00,2,2,S,,\n",
		"routes.txt": "route_id,route_short_name,route_long_name,route_type,route_color\nT,A,,900,0066cc\nU,,Navette,200,\nZ,Z,,3,\n",
		"trips.txt": "route_id,service_id,trip_id,direction_id,shape_id,trip_headsign,wheelchair_accessible\n" +
			"T,WD,T1,0,S1,C,1\nT,WD,F1,0,S1,C,2\nT,SA,N1,0,S1,C,\nU,SU,U1,,,B,\nU,SU,U0,,,nowhere,\n",
		"stop_times.txt": "trip_id,stop_sequence,stop_id,arrival_time,departure_time,pickup_type,stop_headsign\n" +
			"T1,1,A,06:00:00,06:00:00,,\nT1,2,B,06:05:00,06:06:00,,vers C\nT1,3,C,06:10:00,06:10:00,,\n" +
			"F1,1,A,00:00:00,00:00:00,,\nF1,2,B,00:05:00,00:05:00,1,\nF1,3,C,00:10:00,00:10:00,,\n" +
			"N1,1,A,24:50:00,24:50:00,,\nN1,2,B,,,,\nN1,3,C,25:10:00,25:10:00,,\n" +
			"U1,1,C,10:00:00,10:00:00,,\nU1,2,B,10:30:00,10:30:00,,\n",
		"frequencies.txt": "trip_id,start_time,end_time,headway_secs\nF1,07:00:00,08:00:00,600\n",
		"shapes.txt":      "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\nS1,46.99,2,1\nS1,47.02,2,2\n",
		"calendar.txt": "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n" +
			"WD,1,1,1,1,1,0,0,20261102,20261115\nSA,0,0,0,0,0,1,0,20261102,20261115\nSU,0,0,0,0,0,0,1,20261102,20261115\n",
		"calendar_dates.txt": "service_id,date,exception_type\nWD,20261102,2\n",
	}
}

func TestStops(t *testing.T) {
	in := inputOf(t, feedOf(t, town()), "2026-11-01")
	assert.Equal(t, `A stop_or_platform S Gare 1 1 inherited tram A 1 7 1 0 06:00:00 07:50:00 2 true
B stop_or_platform S Gare - 2 own coach;tram A;Navette 2 1 1 0 06:06:00 06:06:00 1 true
C stop_or_platform - - - 0 own coach;tram A;Navette 2 0 0 1 - - 0 true
E entrance_or_exit S Gare - 1 inherited - - 0 0 0 0 - - 0 false
S station - - - 1 own - - 0 0 0 0 - - 0 false
`, strings.NewReplacer("stop or platform", "stop_or_platform", "entrance or exit", "entrance_or_exit").Replace(
		csvOf(t, in, "stops", "stop_id location_label parent_station parent_name platform_code wheelchair_boarding wheelchair_source "+
			"modes routes n_routes departures_weekday departures_saturday departures_sunday first_departure last_departure n_hours_served in_service")))
}

func TestRoutes(t *testing.T) {
	in := inputOf(t, feedOf(t, town()), "2026-11-01")
	in.Lang = lang.FR
	assert.Equal(t, `T V Valmont A - 900 tram tramway 0066CC 1 3 2.224 7 1 0 06:00:00 07:50:00 10 0.1429 2026-11-03 2026-11-14
U V Valmont - Navette 200 coach autocar - 1 2 1.112 0 0 1 - - - - 2026-11-08 2026-11-15
Z V Valmont Z - 3 bus bus - 0 0 - 0 0 0 - - - - - -
`, csvOf(t, in, "routes", "route_id agency_id agency_name route_short_name route_long_name route_type mode mode_label color n_patterns n_stops length_km "+
		"trips_weekday trips_saturday trips_sunday first_departure last_departure median_headway_peak_min wheelchair_share date_first date_last"))
}

func TestTripsByDate(t *testing.T) {
	before := town()
	before["frequencies.txt"] = ""
	before["calendar.txt"] = strings.Replace(before["calendar.txt"], "20261115\nSA", "20261110\nSA", 1)
	in := inputOf(t, feedOf(t, town()), "2026-11-01")
	in.Previous = feedOf(t, before)
	got := csvOf(t, in, "trips_by_date", "date route_id route_short_name direction_id dow day_type n_trips first_departure last_arrival "+
		"service_km service_hours n_trips_prev_release delta_pct")
	lines := strings.Split(got, "\n")
	require.Len(t, lines, 9+2+2+1, got)
	assert.Equal(t, "2026-11-03 T A 0 2 weekday 7 06:00:00 08:00:00 15.567 1.167 2 250", lines[0])
	assert.Equal(t, "2026-11-07 T A 0 6 saturday 1 24:50:00 25:10:00 2.224 0.333 1 0", lines[4])
	assert.Equal(t, "2026-11-08 U - - 7 sunday 1 10:00:00 10:30:00 1.112 0.5 1 0", lines[5])
	assert.Equal(t, "2026-11-12 T A 0 4 weekday 7 06:00:00 08:00:00 15.567 1.167 0 -", lines[9])
}

func TestStopTimesFlat(t *testing.T) {
	in := inputOf(t, feedOf(t, town()), "2026-11-01")
	assert.Equal(t, `F1 1 T A 900 V 0 C WD A A S 00:00:00 00:00:00 0 0 0 0 - 1112 2 -
F1 2 T A 900 V 0 C WD B B S 00:05:00 00:05:00 300 300 1 0 - 2223.9 2 -
F1 3 T A 900 V 0 C WD C Place,_du_C - 00:10:00 00:10:00 600 600 0 0 - 3335.9 2 -
N1 1 T A 900 V 0 C SA A A S 24:50:00 24:50:00 89400 89400 0 0 - 1112 - -
N1 2 T A 900 V 0 C SA B B S - - - - 0 0 - 2223.9 - -
N1 3 T A 900 V 0 C SA C Place,_du_C - 25:10:00 25:10:00 90600 90600 0 0 - 3335.9 - -
T1 1 T A 900 V 0 C WD A A S 06:00:00 06:00:00 21600 21600 0 0 - 1112 1 -
T1 2 T A 900 V 0 vers_C WD B B S 06:05:00 06:06:00 21900 21960 0 0 - 2223.9 1 -
T1 3 T A 900 V 0 C WD C Place,_du_C - 06:10:00 06:10:00 22200 22200 0 0 - 3335.9 1 -
U1 1 U - 200 V - B SU C Place,_du_C - 10:00:00 10:00:00 36000 36000 0 0 - - - -
U1 2 U - 200 V - B SU B B S 10:30:00 10:30:00 37800 37800 0 0 - - - -
`, strings.NewReplacer("Place, du C", "Place,_du_C", "vers C", "vers_C").Replace(
		csvOf(t, in, "stop_times_flat", "trip_id stop_sequence route_id route_short_name route_type agency_id direction_id headsign service_id "+
			"stop_id stop_name parent_station arrival_time departure_time arrival_secs departure_secs pickup_type drop_off_type timepoint shape_dist_m "+
			"wheelchair_accessible bikes_allowed")))
	patterns := map[string]bool{}
	for _, c := range rowsOf[dataset.Call](t, in, "stop_times_flat") {
		assert.Regexp(t, "^[0-9a-f]{16}$", c.PatternID)
		patterns[c.PatternID] = true
	}
	assert.Len(t, patterns, 2)
}

func TestDays(t *testing.T) {
	in := inputOf(t, feedOf(t, town()), "2026-11-01")
	assert.Equal(t, "saturday 2026-11-07 6 1\nsunday 2026-11-08 7 1\nweekday 2026-11-03 2 7\n", csvOf(t, in, "day_types", "day_type date dow n_trips"))
	assert.Equal(t, "2026-11-03 WD - 7\n2026-11-04 WD - 7\n", head(2, csvOf(t, in, "service_calendar", "date service_id exception n_trips")))
	assert.Equal(t, "2026-11-03 2 weekday 1 7 100 true\n", head(1, csvOf(t, in, "calendar_summary", "date dow day_type n_services n_trips pct_of_typical in_feed_window")))

	late := inputOf(t, feedOf(t, town()), "2026-11-10")
	assert.Equal(t, "saturday 2026-11-14\nsunday 2026-11-15\nweekday 2026-11-10\n", csvOf(t, late, "day_types", "day_type date"))
	past := inputOf(t, feedOf(t, town()), "2031-01-01")
	assert.Equal(t, "saturday 2026-11-07\nsunday 2026-11-08\nweekday 2026-11-03\n", csvOf(t, past, "day_types", "day_type date"))
}

// TestUsualDayIsTheMostFrequentOne: one strike day does not stand for the week, nor the
// day on which more runs than on others.
func TestUsualDayIsTheMostFrequentOne(t *testing.T) {
	files := town()
	files["calendar_dates.txt"] = "service_id,date,exception_type\nWD,20261102,2\nSA,20261103,1\n"
	in := inputOf(t, feedOf(t, files), "2026-11-01")
	assert.Equal(t, "weekday 2026-11-04 7\n", tail(1, csvOf(t, in, "day_types", "day_type date n_trips")))
	assert.Equal(t, "2026-11-03 SA 1 1\n2026-11-03 WD - 7\n", head(2, csvOf(t, in, "service_calendar", "date service_id exception n_trips")))
	assert.Equal(t, "2026-11-03 2 8 114.3\n", head(1, csvOf(t, in, "calendar_summary", "date n_services n_trips pct_of_typical")))
}

func TestPatterns(t *testing.T) {
	in := inputOf(t, feedOf(t, town()), "2026-11-01")
	patterns := csvOf(t, in, "route_patterns", "route_id direction_id headsign first_stop_id last_stop_id n_stops shape_id length_m "+
		"runtime_p50_min runtime_p85_min trips_weekday trips_saturday trips_sunday is_main")
	assert.ElementsMatch(t, []string{"T 0 C A C 3 S1 2223.9 10 17 7 1 0 true", "U - B C B 2 - 1112 30 30 0 0 1 true"}, lines(patterns))
	calls := csvOf(t, in, "pattern_stops", "seq stop_id dist_m pickup_type drop_off_type timepoint")
	assert.ElementsMatch(t, []string{"1 A 0 0 0 -", "2 B 1112 0 0 -", "3 C 2223.9 0 0 -", "1 C 0 0 0 -", "2 B 1112 0 0 -"}, lines(calls))
}

func TestServiceAtStops(t *testing.T) {
	in := inputOf(t, feedOf(t, town()), "2026-11-01")
	assert.Equal(t, `A T 0 tram V 7 1 0 06:00:00 07:50:00 true
B T 0 tram V 1 1 0 06:06:00 06:06:00 false
B U - coach V 0 0 0 - - true
C T 0 tram V 0 0 0 - - true
C U - coach V 0 0 1 - - true
`, csvOf(t, in, "stop_routes", "stop_id route_id direction_id mode agency_id departures_weekday departures_saturday departures_sunday "+
		"first_departure last_departure is_terminus"))
	assert.Equal(t, `saturday A T 0 24 1 - - -
sunday C U - 10 1 - - -
weekday A T 0 6 1 - - -
weekday A T 0 7 6 10 10 10
weekday B T 0 6 1 - - -
`, csvOf(t, in, "stop_departures_hourly", "day_type stop_id route_id direction_id hour n_departures min_headway_min mean_headway_min max_headway_min"))
	assert.Equal(t, `saturday T 0 night 1 - - - - - A A
sunday U - midday 1 - - - - - C Place, du C
weekday T 0 am_peak 6 10 10 10 10 10 A A
weekday T 0 night 1 - - - - - A A
`, csvOf(t, in, "headways", "day_type route_id direction_id period n_trips mean_headway_min median_headway_min p90_headway_min min_headway_min max_headway_min "+
		"reference_stop_id reference_stop_name"))
}

func TestTransfers(t *testing.T) {
	files := town()
	files["transfers.txt"] = "from_stop_id,to_stop_id,transfer_type,min_transfer_time,from_route_id,to_route_id\n" +
		"B,A,2,180,,\nA,B,,,T,U\nA,B,1,,,\nA,X,9,,,\n"
	in := inputOf(t, feedOf(t, files), "2026-11-01")
	assert.Equal(t, `A A B B - - 1 timed - 1112
A A B B T U 0 recommended - 1112
A A X - - - 9 unknown - -
B B A A - - 2 needs a minimum time 180 1112
`, csvOf(t, in, "transfers_flat", "from_stop_id from_stop_name to_stop_id to_stop_name from_route_id to_route_id "+
		"transfer_type transfer_label min_transfer_secs distance_m"))
}

func lines(text string) []string { return strings.Split(strings.TrimSuffix(text, "\n"), "\n") }

func head(n int, text string) string { return strings.Join(lines(text)[:n], "\n") + "\n" }

func tail(n int, text string) string {
	all := lines(text)
	return strings.Join(all[len(all)-n:], "\n") + "\n"
}
