package portal

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/source"
)

// written returns what Outputs writes, by path.
func written(t *testing.T, f *gtfs.Feed) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, o := range Outputs(f, result(f)) {
		var b bytes.Buffer
		require.NoError(t, o.Write(&b), o.Path)
		all[o.Path] = b.String()
	}
	return all
}

func TestFacts(t *testing.T) {
	var got facts
	require.NoError(t, json.Unmarshal([]byte(written(t, feedOf(t, village()))["feed.json"]), &got))
	assert.Equal(t, "<script>alert(1)</script> & Cie", got.Name)
	assert.Equal(t, coverage{"2026-11-02", "2026-11-27"}, got.Coverage)
	assert.Equal(t, "2026-11-23", got.Judged)
	assert.Equal(t, []float64{2, 46, 2.02, 46.02}, got.Bounds)
	assert.Equal(t, counts{Stops: 3, Routes: 2, Trips: 3, Patterns: 2}, got.Counts)
	assert.Equal(t, 2, got.Skipped)
	require.Len(t, got.Routes, 2)
	assert.Equal(t, routeFacts{"T", "T1", "Gare ↔ Port", "tram", "0B57A4", "FFFFFF", 2}, got.Routes[0], "by route_sort_order")
	require.Len(t, got.Findings, 2)
	assert.Equal(t, findingsFacts{"an_error", "error", false, 1234, words{"Trip without end", "Course sans fin"}}, got.Findings[0], "worst first")
	assert.True(t, got.Findings[1].Lowered)
}

// The calendar of feed.json is at most a year and a week.
func TestDays(t *testing.T) {
	var got facts
	require.NoError(t, json.Unmarshal([]byte(written(t, feedOf(t, village()))["feed.json"]), &got))
	assert.Equal(t, days{"2026-11-02", []int{8, 8, 8, 8, 8, 0, 0, 8, 8, 0, 8, 8, 0, 0, 8, 8, 8, 8, 8, 0, 0, 8, 8, 8, 8, 8}}, got.Days)

	files := village()
	files["calendar.txt"] = strings.Replace(files["calendar.txt"], "20261102,20261127", "20200101,20401231", 1)
	require.NoError(t, json.Unmarshal([]byte(written(t, feedOf(t, files))["feed.json"]), &got))
	assert.Equal(t, "2026-10-26", got.Days.Start, "a Monday four weeks before")
	assert.Len(t, got.Days.Trips, shownDays)
}

func TestPicturesAreXMLWithoutLinks(t *testing.T) {
	for path, text := range written(t, feedOf(t, village())) {
		if !strings.HasSuffix(path, ".svg") {
			continue
		}
		d := xml.NewDecoder(strings.NewReader(text))
		for {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			require.NoError(t, err, path)
			if e, ok := token.(xml.StartElement); ok {
				assert.NotContains(t, []string{"script", "style", "image", "a", "use"}, e.Name.Local, path)
			}
		}
	}
}

func TestFeedWithoutPlacesHasNoMap(t *testing.T) {
	files := village()
	files["stops.txt"] = "stop_id,stop_name\nS1,Gare\n"
	got := written(t, feedOf(t, files))
	assert.Contains(t, got, "calendar.fr.svg")
	assert.NotContains(t, got, "map.svg")
	got = written(t, feedOf(t, map[string]string{"agency.txt": "agency_name\nNobody\n"}))
	assert.NotContains(t, got, "map.svg")
	assert.Contains(t, got["feed.json"], `"routes": []`)
}

// The number of threads that read the feed shows in no byte.
func TestOutputsAreTheSameForAnyThreads(t *testing.T) {
	one, many := written(t, cityOf(t, 1)), written(t, cityOf(t, 8))
	assert.Len(t, one, 5)
	for path, text := range one {
		assert.True(t, text == many[path], path)
	}
}

func cityOf(t *testing.T, threads int) *gtfs.Feed {
	t.Helper()
	f, err := gtfs.Open(t.Context(), "-", source.Options{Stdin: bytes.NewReader(cityZip(t))}, gtfs.Options{Threads: threads})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, f.Close()) })
	return f
}

func TestModes(t *testing.T) {
	for kind, want := range map[gtfs.Enum]string{0: "tram", 1: "metro", 2: "rail", 3: "bus", 109: "rail", 405: "metro", 700: "bus", 900: "tram", 1501: "other", -5: "other", gtfs.NoEnum: "other"} {
		assert.Equal(t, want, modeOf(kind), kind)
	}
	for _, m := range modes() {
		assert.NotEmpty(t, m.name.EN)
		assert.NotEmpty(t, m.name.FR)
	}
}
