package release

import (
	"archive/zip"
	"context"
	"strconv"
	"strings"
	"testing"
	"time"

	jf "github.com/jamespfennell/gtfs"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/source"
)

func TestReadBack(t *testing.T) {
	path := zipOf(t, nil)
	require.NoError(t, ReadBack(t.Context(), path))
	notes, err := ReadBackNotes(t.Context(), path)
	require.NoError(t, err)
	assert.Empty(t, notes)
	notes, err = ReadBackNotes(t.Context(), zipOf(t, map[string]string{
		"agency.txt": "agency_name,agency_url,agency_timezone\nIlévia, https://a.example,Europe/Paris\n",
		"routes.txt": "route_id,route_short_name,route_type\nR, 1 ,3\n",
		"shapes.txt": "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\nL, 50.6, 3,1\n",
	}))
	require.NoError(t, err)
	assert.Empty(t, notes, "what the second reader takes as we do")
}

// A feed let in by caps of the user's own is read back whatever the default caps are.
func TestReadBackHasNoCaps(t *testing.T) {
	dense := zipOf(t, map[string]string{"notes.txt": strings.Repeat(" ", 8<<20)})
	_, err := gtfs.Open(t.Context(), dense, source.Options{}, gtfs.Options{})
	refused := new(source.RefusedError)
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, source.TooDense, refused.Kind)
	require.NoError(t, ReadBack(t.Context(), dense))

	many := map[string]string{}
	for i := range 10_001 {
		many["photo"+strconv.Itoa(i)+".jpg"] = "x"
	}
	require.NoError(t, ReadBack(t.Context(), zipOf(t, many)))
}

// TestOddFeedsAreReadBackWithoutSecondOpinion holds that what the second reader fails
// on, or passes over, is no error of the zip, and is not so much as put before it.
func TestOddFeedsAreReadBackWithoutSecondOpinion(t *testing.T) {
	said := overheard(t)
	f := func(note, file, text string) {
		t.Helper()
		notes, err := ReadBackNotes(t.Context(), zipOf(t, map[string]string{file: text}))
		require.NoError(t, err, text)
		all := ""
		for _, n := range notes {
			all += n.EN
			assert.NotEmpty(t, n.FR)
		}
		assert.Contains(t, all, note, text)
	}
	calls, shapes := small["stop_times.txt"], small["shapes.txt"]
	f("stop_times.txt: trip_id", "stop_times.txt", calls+"Z,08:00:00,08:00:00,P,1\n")
	f("stop_times.txt: trip_id", "stop_times.txt", calls+"T,08:00:00,08:00:00,N,9\n")
	f("stop_times.txt has values", "stop_times.txt", calls+"T,8,8,P,9\n")
	f("stop_times.txt has values", "stop_times.txt", calls+"T, , ,P,9\n")
	f("stop_times.txt has values", "stop_times.txt", calls+"T,08:00:00,08:00:00,P\n")
	f("stop_times.txt has values", "stop_times.txt", calls+"T,08:00:00,08:00:00,P,\n")
	f("shapes.txt has values", "shapes.txt", shapes+"L,abc,3,3\n")
	f("shapes.txt has values", "shapes.txt", shapes+"L,50,3,1.0\n")
	f("stops.txt has values", "stops.txt", small["stops.txt"]+"O,Gare \"Nord\",50,3\n")
	f("trips.txt has values", "trips.txt", " route_id , service_id, trip_id\nR,S,T\n")
	f("no column route_type", "routes.txt", "route_id,agency_id\nR,A\n")
	f("trips.txt: trip_id", "trips.txt", small["trips.txt"]+"R,S,T,\n")
	f("trips.txt: trip_id", "trips.txt", small["trips.txt"]+"R,W,V,\n")
	f("routes.txt: agency_id", "routes.txt", small["routes.txt"]+"V,B,2,3\n")
	f("calendar_dates.txt: exception_type", "calendar_dates.txt", small["calendar_dates.txt"]+"S,20261112,3\n")
	f("transfers.txt: from_stop_id", "transfers.txt", "from_stop_id,to_stop_id,transfer_type\nP,N,0\n")
	f("frequencies.txt: trip_id", "frequencies.txt", "trip_id,start_time,end_time,headway_secs\nN,06:00:00,07:00:00,60\n")
	f("no agency.txt", "agency.txt", "")
	f("two files have one name", "Shapes.TXT", shapes)
	f("Rows of stops.txt", "stops.txt", "stop_id,stop_name\nP,\"Gare\" ,\nQ,\"Place\",\n")
	f("No second opinion", "stops.txt", "stop_id,stop_name\nP,\"Gare\" ,\nQ,\"Place\",\n")
	notes, err := ReadBackNotes(t.Context(), zipOf(t, map[string]string{"shapes.txt": "", "Shapes.TXT": shapes}))
	require.NoError(t, err)
	assert.Equal(t, "No second opinion of the feed: shapes.txt is called Shapes.TXT.", notes[0].EN)
	assert.Empty(t, said())
}

// Files that no reader of plain CSV takes are counted all the same.
func TestRowsOfOddTextAreCounted(t *testing.T) {
	wide := []byte{0xFF, 0xFE}
	for _, c := range []byte(small["stops.txt"]) {
		wide = append(wide, c, 0)
	}
	for _, text := range []string{
		string(wide),
		strings.ReplaceAll(small["stops.txt"], "\n", "\r"),
		"\uFEFF" + strings.ReplaceAll(small["stops.txt"], "\n", "\r\n\r\n"),
		small["stops.txt"] + " \n\"\"\n\"R\",\"two\nlines\",50,3",
	} {
		require.NoError(t, ReadBack(t.Context(), zipOf(t, map[string]string{"stops.txt": text})), text)
	}
}

// A reading of other rows than are in the zip is what a fault of ours looks like.
func TestReadBackFindsOtherRows(t *testing.T) {
	feed := feedIn(t, zipOf(t, nil))
	f := func(file, text string, want *DisagreementError) {
		t.Helper()
		_, err := readExactly(t.Context(), zipOf(t, map[string]string{file: text}), feed)
		var got *DisagreementError
		require.ErrorAs(t, err, &got)
		assert.Equal(t, want, got)
		assert.EqualError(t, err, want.Error())
	}
	f("stop_times.txt", small["stop_times.txt"]+"T,,,Q,5\n", &DisagreementError{"stop_times.txt", "rows", "4", "5", "encoding/csv"})
	f("stops.txt", "", &DisagreementError{"stops.txt", "file", "present", "missing", "archive/zip"})
}

func TestReadBackFindsDamage(t *testing.T) {
	f := func(harm func(*zip.FileHeader, []byte) []byte) {
		t.Helper()
		err := ReadBack(t.Context(), damaged(t, harm))
		require.Error(t, err)
		assert.Contains(t, err.Error(), "stop_times.txt")
	}
	f(func(_ *zip.FileHeader, data []byte) []byte { return data[:len(data)/2] })
	f(func(h *zip.FileHeader, data []byte) []byte { h.CRC32++; return data })
	f(func(h *zip.FileHeader, data []byte) []byte { h.UncompressedSize64--; return data })
}

// TestSecondOpinionIsHeard changes what the second reader found, one thing at a time.
func TestSecondOpinionIsHeard(t *testing.T) {
	path := zipOf(t, nil)
	feed := feedIn(t, path)
	f := func(want string, change func(*jf.Static)) {
		t.Helper()
		theirs, _, err := secondOpinion(t.Context(), path, feed)
		require.NoError(t, err)
		change(theirs)
		if err := compareStatic(feed, theirs); want == "" {
			assert.NoError(t, err)
		} else {
			assert.EqualError(t, err, want+" by github.com/jamespfennell/gtfs")
		}
	}
	f("", func(*jf.Static) {})
	f(`agency.txt: agency_id 1: "A", but "B"`, func(s *jf.Static) { s.Agencies[0].Id = "B" })
	f(`routes.txt: number of route_id: "1", but "0"`, func(s *jf.Static) { s.Routes = nil })
	f(`stops.txt: stop_id 2: "Q", but "q"`, func(s *jf.Static) { s.Stops[1].Id = "q" })
	f(`trips.txt: number of trip_id: "2", but "1"`, func(s *jf.Static) { s.Trips = s.Trips[:1] })
	f(`calendar.txt, calendar_dates.txt: service_id 1: "S", but "s"`, func(s *jf.Static) { s.Services[0].Id = "s" })
	f(`shapes.txt: shape_id and points 1: "L (2)", but "L (1)"`, func(s *jf.Static) { s.Shapes[0].Points = s.Shapes[0].Points[:1] })
	f(`stop_times.txt: stops of trip T: "3", but "2"`, func(s *jf.Static) { s.Trips[0].StopTimes = s.Trips[0].StopTimes[:2] })
	f(`stop_times.txt: stop_id on line 5: "Q", but "P"`, func(s *jf.Static) { s.Trips[0].StopTimes[2].Stop = &s.Stops[0] })
	f(`stop_times.txt: stop_sequence on line 5: "4", but "5"`, func(s *jf.Static) { s.Trips[0].StopTimes[2].StopSequence++ })
	f(`stop_times.txt: arrival_time on line 2: "08:00:00", but "08:00:01"`, func(s *jf.Static) { s.Trips[0].StopTimes[0].ArrivalTime += time.Second })
	f(`stop_times.txt: departure_time on line 2: "08:01:00", but "08:01:01"`, func(s *jf.Static) { s.Trips[0].StopTimes[0].DepartureTime += time.Second })
}

func TestSecondReaderCannotHarm(t *testing.T) {
	_, err := parseApart(t.Context(), func() (*jf.Static, error) { panic("nil pointer") })
	require.EqualError(t, err, "panic: nil pointer")
	ended, end := context.WithCancel(t.Context())
	end()
	hold := make(chan struct{})
	defer close(hold)
	_, err = parseApart(ended, func() (*jf.Static, error) { <-hold; return nil, nil })
	require.ErrorIs(t, err, context.Canceled)
	require.ErrorIs(t, ReadBack(ended, zipOf(t, nil)), context.Canceled)
}
