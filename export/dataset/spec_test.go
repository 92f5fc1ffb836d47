package dataset_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/dataset"
)

// specColumns reads the columns of every table from the specification, and its formats.
func specColumns(t *testing.T) (columns map[string][]string, formats map[string][]string) {
	t.Helper()
	text, err := os.ReadFile("../../testdata/spec/tables.tsv")
	require.NoError(t, err)
	columns, formats = map[string][]string{}, map[string][]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n")[1:] {
		c := strings.Split(line, "\t")
		require.Len(t, c, 9, line)
		columns[c[0]] = append(columns[c[0]], strings.Join(c[1:7], " "))
		formats[c[0]] = strings.Fields(c[8])
	}
	return columns, formats
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// TestTablesAreThoseOfTheSpecification holds position, name, type, null, key, unit and
// formats.
func TestTablesAreThoseOfTheSpecification(t *testing.T) {
	columns, formats := specColumns(t)
	for _, d := range dataset.All() {
		name := d.Info().Name
		s, err := d.Schema()
		require.NoError(t, err)
		var got []string
		for i, c := range s.Columns {
			got = append(got, fmt.Sprintf("%d %s %s %s %s %s", i+1, c.Name, c.Type, yes(c.Nullable), yes(c.Key), c.Unit))
		}
		assert.Equal(t, columns[name], got, name)
		assert.Equal(t, formats[name], d.Info().Formats, name)
	}
}

// TestEveryTableIsWhole holds that people are told what each table and column is.
func TestEveryTableIsWhole(t *testing.T) {
	assert.True(t, slices.IsSortedFunc(dataset.All(), func(a, b dataset.Dataset) int {
		return strings.Compare(a.Info().Name, b.Info().Name)
	}))
	for _, d := range dataset.All() {
		about := d.Info()
		for _, text := range []string{about.Title.EN, about.Title.FR, about.Grain.EN, about.Grain.FR} {
			assert.NotEmpty(t, text, about.Name)
		}
		named, err := dataset.Named(about.Name)
		require.NoError(t, err)
		assert.Equal(t, about, named.Info())
		s, err := d.Schema()
		require.NoError(t, err)
		for _, c := range s.Columns {
			where := about.Name + "." + c.Name
			for what, text := range map[string]string{"en": c.Doc.EN, "fr": c.Doc.FR, "source": c.Source, "example": c.Example} {
				assert.NotEmpty(t, text, "%s has no %s", where, what)
				assert.Equal(t, strings.TrimSpace(text), text, where)
			}
			assert.NotContains(t, c.Doc.FR, "'", "%s: typographic apostrophe in French", where)
		}
	}
	_, err := dataset.Named("stop")
	assert.ErrorContains(t, err, `table "stop" is not known: choose calendar_summary, day_types, dictionary`)
}

func TestFeedIDOfAName(t *testing.T) {
	for name, want := range map[string]string{
		"gtfs.zip": "gtfs", "Réseau_2026.ZIP": "r-seau-2026", "TCL (été).zip": "tcl-t", "stdin": "stdin", "中.zip": "feed", "--a--": "a",
	} {
		assert.Equal(t, want, dataset.FeedID(name), name)
	}
}
