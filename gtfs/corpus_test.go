package gtfs_test

import (
	"bytes"
	"encoding/csv"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/internal/scan"
	"github.com/quai-transit/quai/gtfs/need"
	"github.com/quai-transit/quai/gtfs/source"
)

// corpus calls f with each feed and fixture of the corpus that can be opened.
func corpus(t *testing.T, f func(t *testing.T, name string, a *source.Archive)) {
	t.Helper()
	root := need.Corpus(t)
	for _, set := range []string{"feeds", "fixtures"} {
		names, err := filepath.Glob(filepath.Join(root, set, "*"))
		require.NoError(t, err)
		for _, name := range names {
			t.Run(set+"/"+filepath.Base(name), func(t *testing.T) {
				a, err := source.Open(t.Context(), name, source.Options{})
				if err != nil {
					return // what cannot be opened is the business of gtfs/source
				}
				defer a.Close()
				f(t, name, a)
			})
		}
	}
}

// glued are the files in which encoding/csv and we see different rows, with the reason.
var glued = map[string]string{}

// TestNoRowIsLost holds that the rows held and refused of every table are those that
// encoding/csv sees. A line of nothing but blanks is no row.
func TestNoRowIsLost(t *testing.T) {
	corpus(t, func(t *testing.T, name string, a *source.Archive) {
		f, err := gtfs.Read(t.Context(), a, gtfs.Options{})
		require.NoError(t, err)
		for file := range gtfs.Files {
			table := f.Table(file)
			if !table.Present() || file == gtfs.LocationsFile {
				continue
			}
			want := plainRows(t, a.Find(table.Name()))
			if got := table.Len() + table.Refused(); got != want {
				where := filepath.Base(name) + "/" + table.Name()
				assert.NotEmpty(t, glued[where], "%s: %d rows held, %d refused, encoding/csv has %d", where, table.Len(), table.Refused(), want)
			}
		}
	})
}

// plainRows counts the rows below the header as encoding/csv reads them.
func plainRows(t *testing.T, e *source.Entry) (n int) {
	t.Helper()
	in, err := e.Open()
	require.NoError(t, err)
	defer in.Close()
	text, _, err := scan.Decode(in, scan.Dialect{})
	require.NoError(t, err)
	data, err := io.ReadAll(text)
	require.NoError(t, err)
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
	r := csv.NewReader(bytes.NewReader(data))
	r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = true, -1, true
	for {
		record, err := r.Read()
		if err == io.EOF {
			return max(n-1, 0)
		}
		require.NoError(t, err)
		if len(record) > 1 || strings.Trim(record[0], " \t\x00\v\f") != "" || isQuoted(record) {
			n++
		}
	}
}

func isQuoted(record []string) bool { return len(record) == 1 && record[0] == "" }
