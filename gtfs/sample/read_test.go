package sample

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"io"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// tables is a feed read back with the standard library: rows by file, the header
// first. A row of another length stays as it is.
type tables map[string][][]string

func write(t require.TestingT, o Options) ([]byte, Planted) {
	var b bytes.Buffer
	planted, err := Write(&b, o)
	require.NoError(t, err)
	return b.Bytes(), planted
}

func read(t require.TestingT, zipped []byte) tables {
	z, err := zip.NewReader(bytes.NewReader(zipped), int64(len(zipped)))
	require.NoError(t, err)
	out := tables{}
	for _, e := range z.File {
		r, err := e.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		require.True(t, utf8.Valid(text), e.Name)
		cr := csv.NewReader(bytes.NewReader(text))
		cr.FieldsPerRecord = -1
		out[e.Name], err = cr.ReadAll()
		require.NoError(t, err, e.Name)
	}
	return out
}

// cell returns the text of a field at a line of a file, the header being line 1.
func (ts tables) cell(file string, line int, field string) (string, bool) {
	rows := ts[file]
	if line < 1 || line > len(rows) {
		return "", false
	}
	for i, h := range rows[0] {
		if h == field && i < len(rows[line-1]) {
			return rows[line-1][i], true
		}
	}
	return "", false
}

// column returns the cells of a field, in the order of the rows.
func (ts tables) column(file, field string) []string {
	var out []string
	for line := 2; line <= len(ts[file]); line++ {
		s, _ := ts.cell(file, line, field)
		out = append(out, s)
	}
	return out
}

func benchmarkSize(b *testing.B, o Options) {
	b.ReportAllocs()
	var n int64
	for b.Loop() {
		c := &counter{}
		_, err := Write(c, o)
		require.NoError(b, err)
		n = c.n
	}
	b.SetBytes(n)
}

type counter struct{ n int64 }

func (c *counter) Write(p []byte) (int, error) {
	c.n += int64(len(p))
	return len(p), nil
}

func BenchmarkWrite(b *testing.B)      { benchmarkSize(b, Options{}) }
func BenchmarkWriteLarge(b *testing.B) { benchmarkSize(b, Options{Stops: 2000, Trips: 60000}) }
