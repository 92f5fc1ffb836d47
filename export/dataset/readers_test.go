package dataset_test

import (
	"encoding/json"
	"math"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/dataset"
	"github.com/quai-transit/quai/export/format"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/need"
	"github.com/quai-transit/quai/gtfs/sample"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

// A reading is what another program sees in a file that it opened with no options.
type reading struct {
	Rows  int64
	Types map[string]string
	Sums  map[string]float64 // of numbers
	Given map[string]int64   // of other columns: values that are not empty
}

// seenBy returns by folder what readers saw in each file, by "duckdb stops.csv". One
// process reads all: it is slow to start.
func seenBy(t *testing.T, python string, dirs ...string) (seen map[string]map[string]reading) {
	t.Helper()
	cmd := exec.Command(python, append([]string{"testdata/readers.py"}, dirs...)...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(out, &seen))
	return seen
}

// judged returns an input with all that tables need.
func judged(t *testing.T, f *gtfs.Feed, day string) *dataset.Input {
	t.Helper()
	in := inputOf(t, f, day)
	result, err := validate.Run(t.Context(), f, profile.Default().Options(in.Date))
	require.NoError(t, err)
	in.Result = result
	in.Licence = "ODbL-1.0"
	return in
}

func TestOtherProgramsReadEveryTable(t *testing.T) {
	python := need.DuckDB(t)
	city := sampleFeed(t, sample.Options{Stops: 60, Trips: 400, Errors: []string{"stop_without_stop_time"}})
	readEverywhere(t, python, judged(t, city, "2026-11-24"), judged(t, feedOf(t, town()), "2026-11-01"))
}

func TestOtherProgramsReadTablesOfRealFeeds(t *testing.T) {
	python := need.DuckDB(t)
	var feeds []*dataset.Input
	for n, name := range corpus(t, 300<<10) {
		if n%8 == 0 { // ten or so that differ
			feeds = append(feeds, judged(t, openFeed(t, name), "2026-11-24"))
		}
	}
	readEverywhere(t, python, feeds...)
}

func readEverywhere(t *testing.T, python string, feeds ...*dataset.Input) {
	t.Helper()
	var dirs []string
	var written [][]dataset.File
	for _, in := range feeds {
		dir := t.TempDir()
		files, err := dataset.WriteAll(t.Context(), in, dir, nil, nil, nil)
		require.NoError(t, err)
		dirs, written = append(dirs, dir), append(written, files)
	}
	seen := seenBy(t, python, dirs...)
	for i, in := range feeds {
		t.Run(in.Feed.Archive().Name, func(t *testing.T) {
			for _, f := range written[i] {
				checkFile(t, f, seen[dirs[i]])
			}
			sameAsOurs(t, in, seen[dirs[i]])
		})
	}
}

// checkFile holds what every reader sees in a file against what was written, and against
// what DuckDB sees in the table's CSV.
func checkFile(t *testing.T, f dataset.File, seen map[string]reading) {
	t.Helper()
	for _, reader := range []string{"duckdb", "pandas", "pyarrow"} {
		r, ok := seen[reader+" "+f.Name]
		if assert.True(t, ok, "%s reads %s", reader, f.Name) {
			assert.Equal(t, f.Rows, r.Rows, "rows of %s in %s", f.Name, reader)
			checkTypes(t, f, reader, r)
			sameSums(t, seen["duckdb "+f.Table+".csv"], r, reader+" "+f.Name)
		}
	}
}

// checkTypes holds that dates are dates, and that in Parquet all types are what the schema says.
func checkTypes(t *testing.T, f dataset.File, reader string, r reading) {
	t.Helper()
	d, err := dataset.Named(f.Table)
	require.NoError(t, err)
	s, err := d.Schema()
	require.NoError(t, err)
	for _, c := range s.Columns {
		got, where := r.Types[c.Name], reader+" "+f.Name+" "+c.Name
		switch {
		case f.Format == format.Parquet:
			assert.Contains(t, strings.Fields(parquetTypes[reader][c.Type]), got, where)
		case c.Type == format.Date && reader == "duckdb" && r.Given[c.Name] > 0:
			assert.Equal(t, "DATE", got, where)
		}
	}
}

// parquetTypes are what readers call the types of columns; an int that may be absent is a
// float in pandas.
var parquetTypes = map[string]map[format.Type]string{
	"duckdb":  {format.Text: "VARCHAR", format.Int32: "INTEGER", format.Float64: "DOUBLE", format.Bool: "BOOLEAN", format.Date: "DATE"},
	"pyarrow": {format.Text: "string", format.Int32: "int32", format.Float64: "double", format.Bool: "bool", format.Date: "date32[day]"},
	"pandas":  {format.Text: "str object", format.Int32: "int32 float64 object", format.Float64: "float64 object", format.Bool: "bool", format.Date: "object"},
}

func sameSums(t *testing.T, want, got reading, where string) {
	t.Helper()
	for name, sum := range got.Sums {
		if other, ok := want.Sums[name]; ok {
			assert.InDelta(t, other, sum, 1e-6*(1+math.Abs(other)), "sum of %s in %s", name, where)
		}
	}
	if strings.HasPrefix(where, "pandas") {
		return // it takes the text NA for nothing
	}
	for name, n := range got.Given {
		if other, ok := want.Given[name]; ok {
			assert.Equal(t, other, n, "values of %s in %s", name, where)
		}
	}
}

// sameAsOurs compares sums with those of our own rows.
func sameAsOurs(t *testing.T, in *dataset.Input, seen map[string]reading) {
	t.Helper()
	var trips, secs, departures int64
	var km float64
	for _, r := range rowsOf[dataset.TripsOfDate](t, in, "trips_by_date") {
		trips += int64(r.NTrips)
		if r.ServiceKM != nil {
			km += *r.ServiceKM
		}
	}
	for _, r := range rowsOf[dataset.Call](t, in, "stop_times_flat") {
		if r.DepartureSecs != nil {
			secs += int64(*r.DepartureSecs)
		}
	}
	for _, r := range rowsOf[dataset.Stop](t, in, "stops") {
		departures += int64(r.DeparturesWeekday)
	}
	for _, want := range []struct {
		file, column string
		sum          float64
	}{
		{"trips_by_date.parquet", "n_trips", float64(trips)},
		{"trips_by_date.parquet", "service_km", km},
		{"stop_times_flat.parquet", "departure_secs", float64(secs)},
		{"stops.parquet", "departures_weekday", float64(departures)},
	} {
		got := seen["duckdb "+want.file].Sums[want.column]
		assert.InDelta(t, want.sum, got, 1e-6*(1+math.Abs(want.sum)), "%s %s", want.file, want.column)
	}
}
