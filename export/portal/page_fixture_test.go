package portal

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/sample"
	"github.com/quai-transit/quai/gtfs/source"
	"github.com/quai-transit/quai/validate"
)

// village has a tram and a bus that run on weekdays of November 2026; what it says of
// itself is meant to break pages.
func village() map[string]string {
	return map[string]string{
		"agency.txt":    "agency_name,agency_url,agency_timezone\n\"<script>alert(1)</script> & Cie\",javascript:alert(1),Europe/Paris\n",
		"feed_info.txt": "feed_publisher_name,feed_publisher_url,feed_lang,feed_contact_email,feed_contact_url\n=cmd,https://a.example.org/\"onload=x,fr-FR,data@a.example.org,javascript:alert(2)\n",
		"routes.txt": "route_id,route_short_name,route_long_name,route_type,route_color,route_text_color,route_sort_order\n" +
			"B,=cmd|' /C calc'!A0,\"\"\"><img src=x onerror=alert(3)>\",3,FFE600,FFFFFF,2\nT,T1,Gare ↔ Port,0,0B57A4,FFFFFF,1\n",
		"stops.txt": "stop_id,stop_name,stop_lat,stop_lon\nS1,Gare,46,2\nS2,</svg><script>alert(4)</script>,46.01,2.01\nS3,Port,46.02,2.02\n",
		"trips.txt": "route_id,service_id,trip_id\nT,W,T1\nT,W,T2\nB,W,B1\n",
		"stop_times.txt": "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT1,08:00:00,08:00:00,S1,1\nT1,08:10:00,08:10:00,S3,2\n" +
			"T2,09:00:00,09:00:00,S1,1\nT2,09:10:00,09:10:00,S3,2\nB1,08:00:00,08:00:00,S1,1\nB1,08:20:00,08:20:00,S2,2\n",
		"frequencies.txt":    "trip_id,start_time,end_time,headway_secs\nB1,08:00:00,09:00:00,600\n",
		"calendar.txt":       "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nW,1,1,1,1,1,0,0,20261102,20261127\n",
		"calendar_dates.txt": "service_id,date,exception_type\nW,20261111,2\n",
	}
}

// result is what two rules might have found.
func result(f *gtfs.Feed) *validate.Result {
	rule := func(code string, s validate.Severity, en, fr string) *validate.Group {
		return &validate.Group{Rule: &validate.Rule{Code: code, Severity: validate.Error, Title: lang.Text{EN: en, FR: fr}}, Severity: s, Total: 1234}
	}
	return &validate.Result{Feed: f, Date: gtfs.DateOf(noon), Groups: []*validate.Group{
		rule("a_warning", validate.Warning, "Stop <far> away", "Arrêt <loin> du tracé"),
		rule("an_error", validate.Error, "Trip without end", "Course sans fin"),
	}, Skipped: make([]validate.Skipped, 2)}
}

func feedOf(t *testing.T, files map[string]string) *gtfs.Feed {
	t.Helper()
	tree := fstest.MapFS{}
	for name, text := range files {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	a, err := source.FromFS(fs.FS(tree), "feed")
	require.NoError(t, err)
	f, err := gtfs.Read(t.Context(), a, gtfs.Options{})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, f.Close()) })
	return f
}

const dictionaryCSV = "table,position,column,type,unit,nullable,key,description_en,description_fr\n" +
	"stops,1,stop_id,text,,false,true,Identifier <b>,Identifiant <b>\nstops,2,lat,float64,deg,true,false,Latitude,Latitude\n"

// publishFeed makes a feed the next release of id.
func publishFeed(t *testing.T, s *release.Store, id, content string, at time.Time, f *gtfs.Feed) release.Manifest {
	t.Helper()
	sub := submission(content, at)
	sub.Feed = id
	sub.Coverage = release.Coverage{Start: "2026-11-02", End: "2026-11-27"}
	sub.Counts = map[string]int64{"errors": 1234, "warnings": 1}
	sub.Outputs = append(sub.Outputs, Outputs(f, result(f))...)
	sub.Outputs = append(sub.Outputs,
		output("tables/dictionary.csv", "text/csv; charset=utf-8", []byte(dictionaryCSV)),
		output("changes.csv", "text/csv; charset=utf-8", []byte("fix\n")))
	m, err := s.Publish(context.Background(), sub)
	require.NoError(t, err)
	return m
}

// portalOf returns a store with the village in two releases, and its pages.
func portalOf(t *testing.T) *release.Store {
	t.Helper()
	s, err := release.Open(t.TempDir())
	require.NoError(t, err)
	f := feedOf(t, village())
	publishFeed(t, s, "village", "A", noon.AddDate(0, 0, -7), f)
	publishFeed(t, s, "village", "B", noon, f)
	require.NoError(t, Write(t.Context(), s))
	return s
}

func pageOf(t *testing.T, s *release.Store, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(s.Public(), filepath.FromSlash(name)))
	require.NoError(t, err)
	return string(data)
}

// cityZip is a small made-up city.
func cityZip(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	_, err := sample.Write(&b, sample.Options{Stops: 60, Trips: 300, Start: noon})
	require.NoError(t, err)
	return b.Bytes()
}
