package format_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/quai-transit/quai/export/format"
	"github.com/quai-transit/quai/gtfs"
)

type csvRow struct {
	Name *string    `col:"name"`
	Day  *gtfs.Date `col:"day"`
	In   bool       `col:"in"`
	X    float64    `col:"x"`
}

// csvOf writes rows as CSV.
func csvOf(t require.TestingT, guarded bool, rows ...csvRow) string {
	s, err := format.SchemaOf[csvRow]("t")
	require.NoError(t, err)
	s.Guarded = guarded
	f, err := format.Named(format.CSV)
	require.NoError(t, err)
	var b bytes.Buffer
	w, err := format.Open[csvRow](context(t), f, &b, s, format.Options{})
	require.NoError(t, err)
	require.NoError(t, w.Write(rows))
	require.NoError(t, w.Close())
	return b.String()
}

func TestCSVSpelling(t *testing.T) {
	got := csvOf(t, false,
		csvRow{Name: new("Gare, nord"), Day: new(gtfs.Date(20781)), In: true, X: 47.5},
		csvRow{X: 1e21},
		csvRow{Name: new(`l'"Étoile"`), X: -0.1})
	assert.Equal(t, "name,day,in,x\n"+
		`"Gare, nord",2026-11-24,true,47.5`+"\n"+
		",,false,1000000000000000000000\n"+
		`"l'""Étoile""",,false,-0.1`+"\n", got)
}

func TestCSVGuardsFormulas(t *testing.T) {
	for _, text := range []string{"=1+1", "+33", "-5", "@SUM(A1)", "\tx"} {
		assert.Equal(t, "name,day,in,x\n'"+text+",,false,-1\n", csvOf(t, true, csvRow{Name: &text, X: -1}), "numbers are left alone")
		assert.Equal(t, "name,day,in,x\n"+text+",,false,-1\n", csvOf(t, false, csvRow{Name: &text, X: -1}))
	}
	assert.Equal(t, "name,day,in,x\n\"'\rx\",,false,0\n", csvOf(t, true, csvRow{Name: new("\rx")}))
	assert.Equal(t, "name,day,in,x\na=b,,false,0\n", csvOf(t, true, csvRow{Name: new("a=b")}))
}

// TestCSVCountsWhatItHolds: line ends and quotes inside texts are no ends of rows.
func TestCSVCountsWhatItHolds(t *testing.T) {
	f, err := format.Named(format.CSV)
	require.NoError(t, err)
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOf(rapid.StringOf(rapid.RuneFrom([]rune("a\",\n\r'é")))).Draw(t, "texts")
		rows := make([]csvRow, len(texts))
		for i := range texts {
			rows[i].Name = &texts[i]
		}
		file := csvOf(t, false, rows...)
		n, err := format.Count(f, strings.NewReader(file), int64(len(file)))
		require.NoError(t, err)
		require.EqualValues(t, len(rows), n)
	})
}

func FuzzReadCSV(f *testing.F) {
	f.Add("name,day,in,x\na,2026-01-01,true,1\n")
	f.Add("name,day,in,x\n\"a\n,,,\n")
	s, err := format.SchemaOf[csvRow]("t")
	require.NoError(f, err)
	csv, err := format.Named(format.CSV)
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string) {
		rows, err := format.Read[csvRow](csv, strings.NewReader(text), int64(len(text)), s)
		if err != nil {
			assert.Empty(t, rows)
			return
		}
		assert.Contains(t, csvOf(t, false, rows...), "name,day,in,x\n")
	})
}
