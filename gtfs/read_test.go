package gtfs_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/source"
)

func utf16le(s string) string {
	var b strings.Builder
	b.WriteString("\xff\xfe")
	for _, u := range utf16.Encode([]rune(s)) {
		b.WriteByte(byte(u))
		b.WriteByte(byte(u >> 8))
	}
	return b.String()
}

// TestOddFilesAreReadAllTheSame reads the same two stops from files that are odd in
// one way each, and holds which defects are noted.
func TestOddFilesAreReadAllTheSame(t *testing.T) {
	const good = "stop_id,stop_name,stop_lat\nA,Gare du Nord,48.1\nB,Café,-1.5\n"
	for _, c := range []struct {
		about, text string
		want        map[gtfs.DefectKind]int
	}{
		{"as it should be", good, nil},
		{"byte order mark", "\uFEFF" + good, map[gtfs.DefectKind]int{gtfs.ByteOrderMark: 1}},
		{"UTF-16", utf16le(good), map[gtfs.DefectKind]int{gtfs.WideEncoding: 1}},
		{"windows-1252", strings.ReplaceAll(good, "é", "\xe9"), map[gtfs.DefectKind]int{gtfs.InvalidCharacter: 1}},
		{"CRLF", strings.ReplaceAll(good, "\n", "\r\n"), nil},
		{"CR alone", strings.ReplaceAll(good, "\n", "\r"), map[gtfs.DefectKind]int{gtfs.LoneCR: 1}},
		{"line ends mixed", "stop_id,stop_name,stop_lat\r\nA,Gare du Nord,48.1\rB,Café,-1.5", map[gtfs.DefectKind]int{gtfs.LoneCR: 1}},
		{"blank lines", strings.ReplaceAll(good, "\n", "\n\n  \n"), nil},
		{"a line of blanks for a header", "\n \t\n" + good, map[gtfs.DefectKind]int{gtfs.EmptyColumnName: 1}},
		{"all quoted", "\"stop_id\",\"stop_name\",\"stop_lat\"\n\"A\",\"Gare du Nord\",\"48.1\"\n\"B\",\"Café\",\"-1.5\"\n", nil},
		{"blanks inside quotes", "stop_id,stop_name,stop_lat\nA,Gare du Nord,\" 48.1\"\nB,Café,\"-1.5 \"\n", map[gtfs.DefectKind]int{gtfs.PaddedValue: 2}},
		{"blanks around", "stop_id, stop_name,stop_lat\nA, Gare du Nord,48.1\nB,Café ,-1.5\n", map[gtfs.DefectKind]int{gtfs.BlankAround: 2, gtfs.PaddedColumnName: 1}},
		{"short and long rows", "stop_id,stop_name,stop_lat,zone_id\nA,Gare du Nord,48.1\nB,Café,-1.5,,,\n", map[gtfs.DefectKind]int{gtfs.RaggedRow: 2}},
		{"other letters in the header", "Stop_ID,STOP_NAME,stop_lat\nA,Gare du Nord,48.1\nB,Café,-1.5\n", map[gtfs.DefectKind]int{gtfs.ColumnNameCase: 2}},
		{"a column twice", "stop_id,stop_name,stop_lat,stop_name\nA,Gare du Nord,48.1,x\nB,Café,-1.5,y\n", map[gtfs.DefectKind]int{gtfs.DuplicatedColumn: 1}},
		{"a column without name", "stop_id,,stop_name,stop_lat\nA,1,Gare du Nord,48.1\nB,2,Café,-1.5\n", map[gtfs.DefectKind]int{gtfs.EmptyColumnName: 1}},
		{"a NUL", "stop_id,stop_name,stop_lat,stop_desc\nA,Gare du Nord,48.1,a\x00b\nB,Café,-1.5,\n", map[gtfs.DefectKind]int{gtfs.ControlCharacter: 1}},
		{"an empty row", good + "\"\"\n", map[gtfs.DefectKind]int{gtfs.EmptyRow: 1}},
	} {
		f := feedOf(t, map[string]string{"stops.txt": c.text})
		s := f.Stops
		require.Equal(t, 2, s.Len(), c.about)
		assert.Equal(t, "A Gare du Nord 48.1", s.StopID.Text(0)+" "+s.StopName.Text(0)+" "+s.StopLat.Text(0), c.about)
		assert.Equal(t, "B Café -1.5", s.StopID.Text(1)+" "+s.StopName.Text(1)+" "+s.StopLat.Text(1), c.about)
		got := map[gtfs.DefectKind]int{}
		for k := range gtfs.DefectKinds {
			if n := s.Defects().Count(k); n > 0 {
				got[k] = n
			}
		}
		if c.want == nil {
			c.want = map[gtfs.DefectKind]int{}
		}
		assert.Equal(t, c.want, got, c.about)
	}
}

// TestBadCellsCostThatCellOnly holds that a value that cannot be read is not given,
// and that a defect says where.
func TestBadCellsCostThatCellOnly(t *testing.T) {
	f := feedOf(t, map[string]string{"stops.txt": "stop_id,stop_name,stop_lat,stop_lon,location_type\nA,Gare,91,x,9\n,Place,1,2,0\n"})
	s := f.Stops
	assert.Equal(t, 2, s.Len())
	assert.False(t, s.StopLat.At(0).IsSet())
	assert.False(t, s.StopLon.At(0).IsSet())
	assert.Equal(t, gtfs.Enum(9), s.LocationType.At(0), "a number that is on no list is kept")
	var got []string
	for _, d := range s.Defects().All() {
		got = append(got, fmt.Sprintf("%d:%s %d %q", d.Line, s.Field(d.Field).Name, d.Kind, d.Raw))
	}
	assert.Equal(t, []string{
		fmt.Sprintf("2:stop_lat %d %q", gtfs.OutOfRange, "91"),
		fmt.Sprintf("2:stop_lon %d %q", gtfs.BadFloat, "x"),
		fmt.Sprintf("2:location_type %d %q", gtfs.UnknownEnum, "9"),
		fmt.Sprintf("3:stop_id %d %q", gtfs.MissingRequired, ""),
	}, got)
}

// TestEscapedCellsLeaveOthersAlone holds that a cell with doubled quotes is not unescaped
// into its neighbour.
func TestEscapedCellsLeaveOthersAlone(t *testing.T) {
	f := feedOf(t, map[string]string{"stops.txt": "stop_id,a,\"bbbbbb\"\"cc\"\nA, x,\"  yy\"\"zzz  \"\n"})
	var names []string
	for _, id := range f.Stops.Header() {
		names = append(names, f.Stops.Field(id).Name)
	}
	assert.Equal(t, []string{"stop_id", "a", `bbbbbb"cc`}, names)
}

// TestTooManyColumns holds that a header of a hundred thousand names is a defect of the
// file, found at once.
func TestTooManyColumns(t *testing.T) {
	f := feedOf(t, map[string]string{"stops.txt": strings.Repeat("x,", 100_000) + "y\n1\n"})
	assert.Equal(t, 1, f.Stops.Defects().Count(gtfs.UnreadableFile))
	assert.Zero(t, f.Stops.Len())
}

// TestBlankLinesTakeNoRoom reads a file of blank lines: there is room for no row.
func TestBlankLinesTakeNoRoom(t *testing.T) {
	f := feedOf(t, map[string]string{"stop_times.txt": "trip_id,arrival_time,stop_id\n" + strings.Repeat("\n", 3<<20) + "T,08:00:00,A\n"})
	assert.Equal(t, 1, f.StopTimes.Len())
	assert.Equal(t, 3<<20+2, f.StopTimes.Line(0))
}

// TestOfTwoFilesOfOneNameTheFirstIsRead packs stops.txt twice.
func TestOfTwoFilesOfOneNameTheFirstIsRead(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, text := range []string{"stop_id\nA\n", "stop_id\nB\nC\n"} {
		w, err := z.Create("stops.txt")
		require.NoError(t, err)
		_, err = w.Write([]byte(text))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	f, err := gtfs.Open(t.Context(), "-", source.Options{Stdin: &b}, gtfs.Options{})
	require.NoError(t, err)
	defer f.Close()
	assert.Equal(t, 1, f.Stops.Len())
	assert.Equal(t, "A", f.Stops.StopID.Text(0))
	assert.Equal(t, 1, f.Table(gtfs.OtherFile).Defects().Count(gtfs.DuplicateFile))
	assert.Equal(t, "stop_id\nA\n", content(t, written(t, f, nil), "stops.txt"))
}

func TestKeysAndReferences(t *testing.T) {
	f := feedOf(t, map[string]string{
		"routes.txt": "route_id,route_type\nR1,3\nR2,0\nR1,2\n",
		"trips.txt":  "trip_id,route_id,service_id\nT1,R2,S\nT2,R9,S\n",
	})
	row, ok := f.Routes.RouteID.Row(f.Trips.RouteID.At(0))
	assert.True(t, ok)
	assert.Equal(t, 1, row)
	_, ok = f.Routes.RouteID.Row(f.Trips.RouteID.At(1))
	assert.False(t, ok, "R9 is no route")
	row, ok = f.Routes.RouteID.Find("R1")
	assert.True(t, ok)
	assert.Equal(t, 0, row, "of equal keys the first row holds")
	to, ok := f.Follow(f.Trips.RouteID.Cell(0))
	assert.True(t, ok)
	assert.Equal(t, f.Routes.RouteID.Cell(1), to)
}

// TestCallsAreInOrder reads calls that are grouped, and the same ones shuffled.
func TestCallsAreInOrder(t *testing.T) {
	const head = "trip_id,stop_id,stop_sequence\n"
	for _, rows := range []string{"T2,A,1\nT2,B,5\nT1,C,1\n", "T2,B,5\nT1,C,1\nT2,A,1\n"} {
		f := feedOf(t, map[string]string{"stop_times.txt": head + rows, "trips.txt": "trip_id,route_id,service_id\nT1,R,S\nT2,R,S\n"})
		calls := f.CallsOf(f.Trips.TripID.At(1))
		require.Equal(t, 2, calls.Len())
		assert.Equal(t, "A", f.StopTimes.StopID.Text(calls.Row(0)))
		assert.Equal(t, "B", f.StopTimes.StopID.Text(calls.Row(1)))
		assert.Zero(t, f.CallsOf(0).Len())
	}
}

func TestServices(t *testing.T) {
	f := feedOf(t, map[string]string{
		"calendar.txt":       "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nW,1,1,1,1,1,0,0,20261102,20261115\n",
		"calendar_dates.txt": "service_id,date,exception_type\nW,20261104,2\nW,20261107,1\nX,20261107,1\nX,20261107,2\n",
	})
	s := f.Services()
	w, x := f.Calendar.ServiceID.At(0), f.CalendarDates.ServiceID.At(2)
	var days []string
	for d := range s.Days(w) {
		days = append(days, d.String()[8:])
	}
	assert.Equal(t, "02 03 05 06 07 09 10 11 12 13", strings.Join(days, " "))
	assert.Equal(t, 10, s.Count(w))
	assert.Zero(t, s.Count(x), "of a day added and removed both, the removal holds")
	assert.True(t, s.Known(x))
	assert.Equal(t, "2026-11-02", s.First.String())
	assert.Equal(t, "2026-11-13", s.Last.String())
}

// TestSlippedDatesHideNoService holds that a year 1 and a year 9999 leave the real days alone.
func TestSlippedDatesHideNoService(t *testing.T) {
	f := feedOf(t, map[string]string{
		"calendar.txt":       "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nW,1,1,1,1,1,1,1,00010101,99991231\n",
		"calendar_dates.txt": "service_id,date,exception_type\nX,20261107,1\nX,20261108,1\n",
	})
	s := f.Services()
	assert.Equal(t, 2, s.Count(f.CalendarDates.ServiceID.At(0)))
	assert.True(t, s.Runs(f.Calendar.ServiceID.At(0), f.CalendarDates.Date.At(0)))

	f = feedOf(t, map[string]string{
		"calendar.txt": "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nA,1,1,1,1,1,1,1,20240101,99991231\nB,1,1,1,1,1,1,1,20250101,99991231\n",
	})
	day, _ := gtfs.ParseDate("2026-11-23")
	assert.True(t, f.Services().Runs(f.Calendar.ServiceID.At(1), day), "a service without end runs today")
	assert.Equal(t, "2024-01-01", f.Services().First.String())
}

// TestRaws reads rows again as they were written.
func TestRaws(t *testing.T) {
	f := feedOf(t, map[string]string{"stops.txt": "stop_id,stop_name\nA,\"Gare, \"\"Nord\"\"\"\n\nB,Place,x\nC,Port\n"})
	var got []string
	require.NoError(t, f.Stops.Raws([]int32{0, 1}, func(r gtfs.Raw) bool {
		got = append(got, fmt.Sprintf("%d %d %s %s", r.Row, r.Line, r.Record, r.Cells))
		return true
	}))
	assert.Equal(t, []string{`0 2 A,"Gare, ""Nord""" [A Gare, "Nord"]`, "1 4 B,Place,x [B Place x]"}, got)
}

// TestTheFeedDoesNotDependOnThreads reads a feed of many blocks with 1, 2 and 8 threads.
func TestTheFeedDoesNotDependOnThreads(t *testing.T) {
	var b strings.Builder
	b.WriteString("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n")
	for i := range 120_000 {
		fmt.Fprintf(&b, "trip-%d,08:%02d:00,08:%02d:00,stop-%d,%d\n", i/20, i%60, i%60, i*7919%977, i%20)
		if i%40_000 == 0 {
			b.WriteString("bad,99:99:99,x,\"un,closed\n")
		}
	}
	var want *gtfs.Feed
	for _, threads := range []int{1, 2, 8} {
		f := readWith(t, b.String(), gtfs.Options{Threads: threads})
		if want == nil {
			want = f
			continue
		}
		require.Equal(t, want.StopTimes.TripID.Values(), f.StopTimes.TripID.Values())
		require.Equal(t, want.StopTimes.StopID.Values(), f.StopTimes.StopID.Values())
		require.Equal(t, want.StopTimes.Defects().All(), f.StopTimes.Defects().All())
		for _, row := range []int{0, 40_001, f.StopTimes.Len() - 1} {
			require.Equal(t, want.StopTimes.Line(row), f.StopTimes.Line(row))
		}
	}
	assert.Positive(t, want.StopTimes.Len())
}

// TestNothingDependsOnThreads reads files whose readers of blocks go from hand to hand:
// faulty texts among good ones, ids that no file before has in no order, a carriage
// return alone far below the first defects.
func TestNothingDependsOnThreads(t *testing.T) {
	var stops, trips, calls strings.Builder
	stops.WriteString("stop_id,stop_url\n")
	for i := range 100_000 {
		url, end := []string{"http://a.com/", "http://b.com/"}[i%2], "\n"
		if i/2500%2 == 1 && i%2 == 1 {
			url = fmt.Sprintf("bad url %d", i/5000)
		}
		if i == 60_000 {
			end = "\r"
		}
		fmt.Fprintf(&stops, "stop number %d,%s%s", i, url, end)
	}
	trips.WriteString("route_id,service_id,trip_id\n")
	calls.WriteString("trip_id,stop_id,stop_sequence\n")
	for i := range 200_000 {
		trip := fmt.Sprintf("T%d", i*7919%2003)
		switch {
		case i%50 == 0:
			trip = fmt.Sprintf("é%d", i)
		case i%50 == 1:
			trip = fmt.Sprintf("N%d", i)
		case i/25_000%3 == 0:
			trip = "T1"
		}
		fmt.Fprintf(&calls, "%s,X,%d\n", trip, i)
		if i < 2003 {
			fmt.Fprintf(&trips, "R,S,T%d\n", i)
		}
	}
	files := map[string]string{"stops.txt": stops.String(), "trips.txt": trips.String(), "stop_times.txt": calls.String()}
	var want *gtfs.Feed
	for _, threads := range []int{1, 1, 2, 2, 4, 8} {
		f, err := gtfs.Read(t.Context(), archiveOf(t, files), gtfs.Options{Threads: threads})
		require.NoError(t, err)
		assert.Equal(t, 25_000, f.Stops.Defects().Count(gtfs.BadURL))
		assert.Equal(t, 1, f.Stops.Defects().Count(gtfs.LoneCR))
		if want == nil {
			want = f
		}
		require.True(t, slices.Equal(want.Stops.Defects().All(), f.Stops.Defects().All()))
		require.True(t, slices.Equal(want.StopTimes.TripID.Values(), f.StopTimes.TripID.Values()))
		require.True(t, slices.Equal(want.StopTimes.Defects().All(), f.StopTimes.Defects().All()))
	}
}

// TestLocationsAreReadInTheirTurn reads zones, whose names are texts of the feed, beside
// a file that has many of these.
func TestLocationsAreReadInTheirTurn(t *testing.T) {
	var signs, zones strings.Builder
	for i := range 60_000 {
		fmt.Fprintf(&signs, "T%d,S,%d,sign %d\n", i/20, i%20, i%5000)
	}
	for i := range 500 {
		fmt.Fprintf(&zones, `,{"type":"Feature","id":"z%d","properties":{"stop_name":"zone %d"},"geometry":{"type":"Polygon","coordinates":[]}}`, i, i)
	}
	files := map[string]string{
		"stop_times.txt":    "trip_id,stop_id,stop_sequence,stop_headsign\n" + signs.String(),
		"locations.geojson": `{"type":"FeatureCollection","features":[` + zones.String()[1:] + "]}",
	}
	for range 5 {
		f, err := gtfs.Read(t.Context(), archiveOf(t, files), gtfs.Options{Threads: 4})
		require.NoError(t, err)
		assert.Equal(t, "sign 4999", f.StopTimes.StopHeadsign.Text(59_999))
		assert.Equal(t, gtfs.Text(5001), f.Locations.StopName.At(0), "texts of stop_times.txt come first")
		assert.Equal(t, "zone 499", f.Locations.StopName.Text(499))
	}
}

func readWith(t *testing.T, stopTimes string, o gtfs.Options) *gtfs.Feed {
	t.Helper()
	a := archiveOf(t, map[string]string{"stop_times.txt": stopTimes})
	f, err := gtfs.Read(t.Context(), a, o)
	require.NoError(t, err)
	return f
}

func TestPatterns(t *testing.T) {
	f := feedOf(t, map[string]string{
		"trips.txt":      "trip_id,route_id,service_id,direction_id\nT1,R,S,0\nT2,R,S,0\nT3,R,S,1\nT4,R,S,0\n",
		"stop_times.txt": "trip_id,stop_id,stop_sequence\nT1,A,1\nT1,B,2\nT2,A,3\nT2,B,9\nT3,A,1\nT3,B,2\n",
	})
	p := f.Patterns()
	require.Equal(t, 2, p.Len())
	assert.Equal(t, []int32{0, 1}, p.At(0).Trips)
	assert.Equal(t, gtfs.NoPattern, p.OfTrip(3))
	g := feedOf(t, map[string]string{
		"trips.txt":      "trip_id,route_id,service_id,direction_id\nX,R,S,0\n",
		"stop_times.txt": "trip_id,stop_id,stop_sequence\nX,B,2\nX,A,1\n",
	})
	assert.Equal(t, p.At(0).Hash, g.Patterns().At(0).Hash, "a pattern has the same hash in every feed")
	assert.NotEqual(t, p.At(0).Hash, p.At(1).Hash)
}
