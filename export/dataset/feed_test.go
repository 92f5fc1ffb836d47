package dataset_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/dataset"
	"github.com/quai-transit/quai/export/format"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/sample"
	"github.com/quai-transit/quai/gtfs/source"
)

// feedOf reads a feed from the text of its files.
func feedOf(t testing.TB, files map[string]string) *gtfs.Feed {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	a, err := source.FromFS(fsys, "test")
	require.NoError(t, err)
	f, err := gtfs.Read(t.Context(), a, gtfs.Options{})
	require.NoError(t, err)
	return f
}

// openFeed reads a feed from a zip, and closes it when the test ends.
func openFeed(t testing.TB, name string) *gtfs.Feed {
	t.Helper()
	f, err := gtfs.Open(t.Context(), name, source.Options{}, gtfs.Options{})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, f.Close()) })
	return f
}

// sampleFeed makes a city.
func sampleFeed(t testing.TB, o sample.Options) *gtfs.Feed {
	t.Helper()
	var b bytes.Buffer
	_, err := sample.Write(&b, o)
	require.NoError(t, err)
	name := filepath.Join(t.TempDir(), "valmont.zip")
	require.NoError(t, os.WriteFile(name, b.Bytes(), 0o600))
	return openFeed(t, name)
}

func date(t testing.TB, s string) gtfs.Date {
	t.Helper()
	d, ok := gtfs.ParseDate(s)
	require.True(t, ok, s)
	return d
}

// inputOf returns an input of a feed on a day.
func inputOf(t testing.TB, f *gtfs.Feed, day string) *dataset.Input {
	t.Helper()
	return &dataset.Input{Feed: f, FeedID: "test", Release: 3, Date: date(t, day), Lang: lang.EN}
}

// rowsOf returns all rows of a table.
func rowsOf[Row any](t testing.TB, in *dataset.Input, table string) (rows []Row) {
	t.Helper()
	d, err := dataset.Named(table)
	require.NoError(t, err)
	made, ok := d.(*dataset.Table[Row])
	require.True(t, ok, "%s has rows of another type", table)
	require.NoError(t, made.Rows(t.Context(), in, func(batch []Row) error {
		rows = append(rows, batch...)
		return nil
	}))
	return rows
}

// csvOf returns chosen columns of a table as CSV, for tests to read.
func csvOf(t testing.TB, in *dataset.Input, table, columns string) string {
	t.Helper()
	d, err := dataset.Named(table)
	require.NoError(t, err)
	f, err := format.Named(format.CSV)
	require.NoError(t, err)
	var b bytes.Buffer
	_, err = d.Write(t.Context(), in, dataset.Sink{Format: f, W: &b})
	require.NoError(t, err)
	return cut(t, b.String(), strings.Fields(columns))
}

// cut leaves the columns named of a CSV file, with a blank between them.
func cut(t testing.TB, text string, columns []string) string {
	t.Helper()
	records := records(t, text)
	var at []int
	for _, want := range columns {
		n := -1
		for i, name := range records[0] {
			if name == want {
				n = i
			}
		}
		require.GreaterOrEqual(t, n, 0, "no column %s", want)
		at = append(at, n)
	}
	var b strings.Builder
	for _, record := range records[1:] {
		for k, i := range at {
			if k > 0 {
				b.WriteByte(' ')
			}
			if record[i] == "" {
				record[i] = "-"
			}
			b.WriteString(record[i])
		}
		b.WriteByte('\n')
	}
	return b.String()
}
