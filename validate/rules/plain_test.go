package rules

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/source"
	"github.com/quai-transit/quai/validate"
)

// plainRuns are rules as one would write them first: they look at every row. Those that
// ship look at few, and must find the same in the same order.
var plainRuns = map[*validate.Rule]func(*validate.Pass){
	decreasingOrEqualStopTimeDistance:              plainDecreasingDistance,
	duplicateTrip:                                  plainDuplicateTrip,
	tripHeadsignMatchesIntermediateStop:            plainHeadsign,
	mixedCaseRecommendedField:                      plainMixedCase,
	blockTripsWithOverlappingStopTimes:             plainBlocks,
	missingTripEdge:                                plainMissingEdge,
	startAndEndRangeOutOfOrder:                     plainEndBeforeStart,
	stopTimeWithArrivalBeforePreviousDepartureTime: plainArrivalBefore,
	stopTimeWithOnlyArrivalOrDepartureTime:         plainLoneTime,
	tripWithShapeDistTraveledButNoShapeDistances:   plainNoShapeDistances,
	unsortedStopTimes:                              plainUnsorted,
}

func TestRulesFindWhatPlainOnesFind(t *testing.T) {
	seen := 0
	rapid.Check(t, func(t *rapid.T) {
		files := drawFeed(t)
		feed := feedOfFiles(t, files)
		for rule, run := range plainRuns {
			plain := *rule
			plain.Run = run
			want := found(t, feed, &plain)
			require.Equal(t, want, found(t, feed, rule), "%s in %v", rule.Code, files)
			seen += len(want)
		}
	})
	require.NotZero(t, seen)
}

// found runs a rule and spells what it finds.
func found(t require.TestingT, feed *gtfs.Feed, rule *validate.Rule) (list []string) {
	day, _ := gtfs.ParseDate("20260706")
	res, err := validate.Run(context.Background(), feed, validate.Options{Rules: []*validate.Rule{rule}, Date: day, Threads: 2})
	require.NoError(t, err)
	require.Empty(t, res.Failures)
	for _, g := range res.Groups {
		for i := range g.Len() {
			n := g.Notice(i)
			s := fmt.Sprint(n.Severity(), n.At)
			for _, v := range n.Values() {
				s += fmt.Sprint(" ", v.Detail.Name, "=", v.Text, "@", v.Cell)
			}
			list = append(list, s)
		}
	}
	return list
}

func feedOfFiles(t require.TestingT, files map[string]string) *gtfs.Feed {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	a, err := source.FromFS(fsys, "feed")
	require.NoError(t, err)
	feed, err := gtfs.Read(context.Background(), a, gtfs.Options{})
	require.NoError(t, err)
	return feed
}

// drawFeed draws a small feed with much that is alike, odd or missing.
func drawFeed(t *rapid.T) map[string]string {
	files := map[string]string{
		"agency.txt": "agency_name,agency_url,agency_timezone\nA,https://a.example,Europe/Paris\n",
		"stops.txt": "stop_id,stop_name,location_type,parent_station\n" +
			"S,Gare,1,\nA,Gare,0,S\nB,GARE,0,S\nC,Port,0,\nD,Place,0,\n",
		"routes.txt":         "route_id,route_short_name,route_type\nR,1,2\nQ,2,3\n",
		"calendar.txt":       "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nwd,1,1,1,1,1,0,0,20260701,20260731\nwe,0,0,0,0,0,1,1,20260701,20260731\nall,1,1,1,1,1,1,1,20260720,20260701\n",
		"calendar_dates.txt": "service_id,date,exception_type\nall,20260708,1\nwe,20260709,1\n",
		"shapes.txt":         "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,shape_dist_traveled\nX,45,4,1,0\nX,45,4.1,2,5\nY,45,4,1,0\nY,45,4.1,2,\n",
		"trips.txt": drawTable(t, 3, 8, "trip_id", []string{"t0", "t1", "t2", "t3", "t4", "t5", "t6"}, "route_id", []string{"R", "Q"},
			"service_id", []string{"wd", "we", "all"}, "trip_headsign", []string{"", "gare", "Place", "PORT"}, "trip_short_name", []string{"", "1", "2"},
			"direction_id", []string{"0", "1"}, "block_id", []string{"b", "b", "c", ""}, "shape_id", []string{"Y", "Y", "X", "Z", ""}),
		"stop_times.txt": drawTable(t, 8, 40, "trip_id", []string{"t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7", ""},
			"arrival_time", drawnTimes, "departure_time", drawnTimes, "stop_id", []string{"A", "B", "C", "D", ""},
			"stop_sequence", []string{"1", "2", "3", "4", "5", "6", "7", ""}, "shape_dist_traveled", []string{"1", "2.5", "", ""},
			"timepoint", []string{"", "0", "1"}, "start_pickup_drop_off_window", []string{"", "", "", "08:00:00"}),
	}
	copyTrips(t, files)
	if rapid.Bool().Draw(t, "frequencies") {
		files["frequencies.txt"] = "trip_id,start_time,end_time,headway_secs\nt1,06:00:00,09:00:00,600\n"
	}
	return files
}

// copyTrips adds trips with the calls of others, perhaps at another platform.
func copyTrips(t *rapid.T, files map[string]string) {
	platform := rapid.SampledFrom([]string{"A", "B"}).Draw(t, "platform")
	for _, name := range []string{"trips.txt", "stop_times.txt"} {
		for line := range strings.Lines(files[name]) {
			if rest, ok := strings.CutPrefix(line, "t0,"); ok {
				files[name] += "c0," + strings.ReplaceAll(rest, ",A,", ","+platform+",")
			}
		}
	}
}

var drawnTimes = []string{"08:00:00", "08:02:00", "08:00:00", "08:01:00", "08:00:00", "08:03:00", "08:00:00", "08:02:00", ""}

// drawTable draws rows of columns with values to choose from. Some columns are not
// there, some have one value; the rows may be sorted, and a line be blank.
func drawTable(t *rapid.T, least, most int, columns ...any) string {
	var names []string
	var values []*rapid.Generator[string]
	for k := 0; k < len(columns); k += 2 {
		name, of := columns[k].(string), columns[k+1].([]string)
		switch rapid.IntRange(0, 7).Draw(t, "column") {
		case 0:
			if k > 0 {
				continue
			}
		case 1:
			of = of[:1]
		}
		names, values = append(names, name), append(values, rapid.SampledFrom(of))
	}
	lines := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
		var cells []string
		for k, v := range values {
			cells = append(cells, v.Draw(t, names[k]))
		}
		return strings.Join(cells, ",")
	}), least, most).Draw(t, "rows")
	if rapid.Bool().Draw(t, "sorted") {
		slices.Sort(lines)
	}
	if at := rapid.IntRange(0, 3*most).Draw(t, "blank"); at < len(lines) {
		lines = slices.Insert(lines, at, "")
	}
	return strings.Join(names, ",") + "\n" + strings.Join(lines, "\n") + "\n"
}
