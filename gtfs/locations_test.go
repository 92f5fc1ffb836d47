package gtfs_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/source"
)

// readLocations reads a feed that has but locations.geojson.
func readLocations(t testing.TB, text string, d gtfs.Dialect) *gtfs.Locations {
	t.Helper()
	a, err := source.FromFS(fstest.MapFS{"locations.geojson": {Data: []byte(text)}}, "zones")
	require.NoError(t, err)
	f, err := gtfs.Read(t.Context(), a, gtfs.Options{Dialect: d})
	require.NoError(t, err)
	return f.Locations
}

const square = `[[[0,0],[4,0],[4,4],[0,4],[0,0]]]`

// collection is a file of one feature with a geometry, features above it on a line of their own.
func collection(kind, coordinates string) string {
	return `{"type":"FeatureCollection","features":[
{"type":"Feature","id":"Z","properties":{"stop_name":"Zone"},"geometry":{"type":"` + kind + `","coordinates":` + coordinates + `}}]}`
}

func TestZonesAreHeld(t *testing.T) {
	l := readLocations(t, collection("MultiPolygon", "["+square+"]"), gtfs.Lenient)
	require.Equal(t, 1, l.Len())
	row, ok := l.ID.Find("Z")
	assert.True(t, ok)
	assert.Equal(t, "Zone", l.StopName.Text(row))
	assert.Equal(t, 4.0, l.Geometry[row][0][0][1][0], "longitude of the second point")
	assert.Empty(t, l.Defects().All())
	assert.True(t, l.Whole())
}

// TestGeometryIsJudged holds which outlines are valid polygons.
func TestGeometryIsJudged(t *testing.T) {
	f := func(coordinates, want string) {
		t.Helper()
		l := readLocations(t, collection("Polygon", coordinates), gtfs.Lenient)
		got := ""
		for _, d := range l.Defects().All() {
			assert.Equal(t, gtfs.BadGeometry, d.Kind)
			assert.EqualValues(t, 2, d.Line)
			got = d.Raw
		}
		assert.Equal(t, want, got, coordinates)
	}
	f(square, "")
	f(`[[[0,0],[4,0],[4,4],[0,4]]]`, "Ring not closed")
	f(`[[[0,0],[4,0],[0,0]]]`, "Too few points in ring")
	f(`[[[0,0],[4,0],[4,0],[0,0]]]`, "Too few distinct points in geometry component")
	f(`[[[0,0],[4,4],[4,0],[0,4],[0,0]]]`, "Self-intersection")
	f(`[[[0,0],[4,0],[4,4],[4,2],[4,4],[0,4],[0,0]]]`, "Self-intersection") // a spike
	f(`[[[0,0],[2,2],[4,0],[4,4],[2,2],[0,4],[0,0]]]`, "Ring Self-intersection")
	f(`[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,1],[2,2],[1,2],[1,1]]]`, "")
	f(`[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[5,5],[6,5],[6,6],[5,6],[5,5]]]`, "Hole lies outside shell")
	f(`[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[2,2],[6,2],[6,3],[2,3],[2,2]]]`, "Self-intersection")
	f(`[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[8,1],[8,8],[1,8],[1,1]],[[2,2],[3,2],[3,3],[2,3],[2,2]]]`, "Nested holes")
	f(`[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[0,2],[2,1],[2,3],[0,2]]]`, "")                               // touches in a point
	f(`[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[0,2],[2,1],[4,2],[2,3],[0,2]]]`, "Interior is disconnected") // touches in two
	f(`[[["a"]]]`, "Invalid Coordinate")
}

func TestShellsOfOneZoneMustNotMeet(t *testing.T) {
	f := func(other, want string) {
		t.Helper()
		l := readLocations(t, collection("MultiPolygon", "["+square+","+other+"]"), gtfs.Lenient)
		got := ""
		for _, d := range l.Defects().All() {
			got = d.Raw
		}
		assert.Equal(t, want, got, other)
	}
	f(`[[[5,5],[6,5],[6,6],[5,6],[5,5]]]`, "")
	f(`[[[4,4],[6,4],[6,6],[4,6],[4,4]]]`, "") // corner to corner
	f(`[[[1,1],[2,1],[2,2],[1,2],[1,1]]]`, "Nested shells")
	f(`[[[2,2],[6,2],[6,6],[2,6],[2,2]]]`, "Self-intersection")
}

// TestCanonicalLocations holds how the canonical validator reads odd files.
func TestCanonicalLocations(t *testing.T) {
	f := func(text string, rows int, whole bool, kinds ...gtfs.DefectKind) {
		t.Helper()
		l := readLocations(t, text, gtfs.Canonical)
		var got []gtfs.DefectKind
		for _, d := range l.Defects().All() {
			got = append(got, d.Kind)
		}
		assert.Equal(t, kinds, got, text)
		assert.Equal(t, rows, l.Len(), text)
		assert.Equal(t, whole, l.Whole(), text)
	}
	good := collection("Polygon", square)
	f(good, 1, true)
	f("// zones\n"+strings.ReplaceAll(good, `"`, `'`), 1, true)
	f(strings.Replace(good, "}}]}", "}},]}", 1), 1, false) // the null after a trailing comma
	f("", 0, false, gtfs.MalformedJSON)
	f("[]", 0, false, gtfs.MalformedJSON)
	f(good+"x", 0, false, gtfs.MalformedJSON)
	f(strings.Replace(good, `"id"`, `"type":1,"id"`, 1), 0, true, gtfs.DuplicateElement)
	f(collection("Point", "[1,2]"), 0, false)
	f(collection("MultiPolygon", "["+square+"]"), 0, false)
	f(collection("MultiLineString", square), 1, true, gtfs.BadGeometryType)
	f(strings.Replace(good, `"Z"`, `null`, 1), 0, false, gtfs.MissingElement)
	f(strings.Replace(good, "FeatureCollection", "Feature", 1), 0, false, gtfs.BadGeoJSONType)
}

// FuzzLocations holds that no bytes break the reader, and that every feature is held
// or refused.
func FuzzLocations(f *testing.F) {
	for _, s := range []string{collection("Polygon", square), collection("MultiPolygon", "["+square+"]"), "{", "[1,", "{'a'=1;}", "\xff\xfe{"} {
		f.Add([]byte(s), true)
		f.Add([]byte(s), false)
	}
	f.Fuzz(func(t *testing.T, data []byte, canonical bool) {
		d := gtfs.Lenient
		if canonical {
			d = gtfs.Canonical
		}
		l := readLocations(t, string(data), d)
		assert.Len(t, l.Geometry, l.Len())
		for row := range l.Len() {
			assert.Less(t, l.Feature(row), l.Len()+l.Refused())
		}
	})
}
