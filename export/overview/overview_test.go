package overview

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/draw"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/source"
)

// judged is a Monday.
var judged = gtfs.DateOf(time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC))

// village has a tram, which runs twice, and a bus every ten minutes, on weekdays of
// November 2026 but for the 11th. The tram has a shape with a hole.
func village() map[string]string {
	return map[string]string{
		"routes.txt": "route_id,route_short_name,route_long_name,route_type,route_color\nB,,Bourg,3,\nT,T1,Gare – Port,0,0b57a4\n",
		"stops.txt": "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\nG,Gare,46,2,1,\nG1,Gare voie 1,46.001,2,,G\n" +
			"G2,Gare bus,46.002,2,,G\nM,Mairie,46.01,2.01,,\nP,Port,46.02,2.02,,\nN,Nulle part,,,,\n",
		"trips.txt":  "route_id,service_id,trip_id,shape_id\nT,W,T1,S\nT,W,T2,S\nB,W,B1,\n",
		"shapes.txt": "shape_id,shape_pt_sequence,shape_pt_lat,shape_pt_lon\nS,1,46,2\nS,2,,2\nS,3,46.02,2.02\n",
		"stop_times.txt": "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT1,08:00:00,08:00:00,G1,1\nT1,08:10:00,08:10:00,P,2\n" +
			"T2,09:00:00,09:00:00,G1,1\nT2,09:10:00,09:10:00,P,2\nB1,08:00:00,08:00:00,G2,1\nB1,08:10:00,08:10:00,N,2\nB1,08:20:00,08:20:00,M,3\n",
		"frequencies.txt":    "trip_id,start_time,end_time,headway_secs\nB1,08:00:00,09:00:00,600\n",
		"calendar.txt":       "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nW,1,1,1,1,1,0,0,20261102,20261127\n",
		"calendar_dates.txt": "service_id,date,exception_type\nW,20261111,2\n",
	}
}

func feedOf(t *testing.T, files map[string]string) *gtfs.Feed {
	t.Helper()
	tree := fstest.MapFS{}
	for name, text := range files {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	a, err := source.FromFS(tree, "feed")
	require.NoError(t, err)
	f, err := gtfs.Read(t.Context(), a, gtfs.Options{})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, f.Close()) })
	return f
}

// Two trips of the tram and six departures of the bus on weekdays, none on 11 November.
func TestDays(t *testing.T) {
	s := ServiceOf(feedOf(t, village()))
	assert.Equal(t, "2026-11-02 2026-11-27", s.First.String()+" "+s.Last.String())
	got := s.Days(judged, 371)
	assert.Equal(t, s.First, got.Start)
	require.Len(t, got.Trips, 26)
	assert.Equal(t, []int{8, 8, 8, 8, 8, 0, 0, 8, 8, 0}, got.Trips[:10])
	c := got.Calendar(judged, lang.EN)
	assert.Equal(t, []draw.Mark{{Day: 9, Hole: true, Label: "no service"}}, c.Marks, "weekends are no holes")
	assert.Equal(t, "2026-11-23", c.Today.Format(time.DateOnly))
	assert.Equal(t, "Courses par jour", got.Calendar(judged, lang.FR).Title)
}

func TestNoDays(t *testing.T) {
	files := village()
	delete(files, "calendar.txt")
	delete(files, "calendar_dates.txt")
	got := ServiceOf(feedOf(t, files)).Days(judged, 371)
	assert.Equal(t, Days{Start: gtfs.NoDate}, got)
	assert.Zero(t, got.Calendar(gtfs.NoDate, lang.EN).Today)
	assert.NotEmpty(t, draw.Days(got.Calendar(gtfs.NoDate, lang.EN)))
}

func TestLongTimetableIsCut(t *testing.T) {
	files := village()
	files["calendar.txt"] = strings.Replace(files["calendar.txt"], "20261102,20261127", "20200101,20401231", 1)
	s := ServiceOf(feedOf(t, files))
	got := s.Days(judged, 371)
	assert.Equal(t, "2026-10-26", got.Start.String(), "a Monday four weeks before")
	assert.Len(t, got.Trips, 371)
	got = s.Days(gtfs.NoDate, 371)
	assert.Equal(t, s.First, got.Start, "nobody said for when")
	assert.Len(t, got.Trips, 371)
}

func TestUsualWays(t *testing.T) {
	feed := feedOf(t, village())
	ways := waysOf(feed)
	tram, ok := feed.Routes.RouteID.Find("T")
	require.True(t, ok)
	got := ways[feed.Routes.RouteID.At(tram)]
	require.Len(t, got, 1, "two trips, one way")
	assert.Equal(t, 2, got[0].trips)
	rare := append([]*way{{points: got[0].points, trips: 100}, {points: got[0].points, trips: 4}, {trips: 50}}, got[0])
	assert.Len(t, usual(rare, 6), 1, "neither rare ways nor such without points")
}

func TestPlan(t *testing.T) {
	p := PlanOf(feedOf(t, village()))
	require.False(t, p.Empty())
	m := p.Large()
	assert.Equal(t, []draw.MapLine{
		{Points: []geo.Point{{Lat: 46.002, Lon: 2}, {Lat: 46.01, Lon: 2.01}}, Weight: draw.Normal, Label: "Bourg"},
		{Points: []geo.Point{{Lat: 46, Lon: 2}, {Lat: 46.02, Lon: 2.02}}, Weight: draw.Strong, Label: "T1", Color: "0B57A4"},
	}, m.Lines, "the bus has no shape, the shape of the tram a hole")
	var names []string
	for _, s := range m.Stops {
		names = append(names, s.Name)
	}
	assert.Equal(t, []string{"Gare", "Mairie", "Port", "Nulle part"}, names, "both poles of the station are one halt")
	assert.Greater(t, m.Stops[0].Rank, m.Stops[1].Rank, "the trunk before the bus")

	small := p.Small()
	assert.Equal(t, draw.Light, small.Lines[0].Weight, "where there is a tram the bus is the ground")
	assert.Equal(t, draw.Normal, p.Large().Lines[0].Weight, "the plan stays")
	assert.Equal(t, []draw.MapLine{{Points: m.Lines[1].Points, Weight: draw.Light}}, p.Ground(1), "the way that most trips take")
	assert.Len(t, p.Ground(60), 2)
}

func TestPlanWithoutPlaces(t *testing.T) {
	files := village()
	files["stops.txt"], files["shapes.txt"] = "stop_id,stop_name\nS1,Gare\n", ""
	assert.True(t, PlanOf(feedOf(t, files)).Empty())
}

func TestWay(t *testing.T) {
	f := feedOf(t, village())
	assert.Equal(t, []geo.Point{{Lat: 46, Lon: 2}, {Lat: 46.02, Lon: 2.02}}, Way(f, f.Patterns().At(0)))
	assert.Equal(t, []geo.Point{{Lat: 46.002, Lon: 2}, {Lat: 46.01, Lon: 2.01}}, Way(f, f.Patterns().At(1)))
}

func TestFirstStops(t *testing.T) {
	stops := []draw.MapStop{{Name: "a", Rank: 5}, {Name: "b", Rank: 9}, {Name: "c", Rank: 5}}
	got := first(stops, 2)
	assert.Equal(t, []int{5, 9, 0}, []int{got[0].Rank, got[1].Rank, got[2].Rank}, "of equals the first")
	assert.Equal(t, 5, stops[2].Rank, "what was given stays")
}
