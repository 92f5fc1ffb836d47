package gtfs_test

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/source"
)

// TestDeclaredFieldsAreThoseOfTheReference compares the declared tables with the copy
// of the reference, both ways: names and their order, types, presence, references,
// enumerations and keys.
func TestDeclaredFieldsAreThoseOfTheReference(t *testing.T) {
	feed := emptyFeed(t, gtfs.Options{})
	var want []string
	for _, row := range readTable(t, "../testdata/spec/fields.tsv") {
		want = append(want, strings.Join([]string{
			row["file"], row["field"], row["type"], row["presence"], row["references"],
			enumCodes(row["enum_values"]), row["primary_key"],
		}, " | "))
	}
	var got []string
	for file := range gtfs.Files {
		for _, f := range feed.Table(file).Fields() {
			got = append(got, strings.Join([]string{
				file.String(), f.Name, string(f.Type), presenceWord(f.Presence), strings.Join(f.Refs, "|"),
				declaredCodes(f), keyWord(f.Key),
			}, " | "))
		}
	}
	assert.Equal(t, want, got)
}

// TestDeclaredFilesAreThoseOfTheReference compares the files, their order and keys.
func TestDeclaredFilesAreThoseOfTheReference(t *testing.T) {
	feed := emptyFeed(t, gtfs.Options{})
	var want, got []string
	for _, row := range readTable(t, "../testdata/spec/files.tsv") {
		want = append(want, row["file"]+" | "+row["primary_key"])
	}
	for file := range gtfs.Files {
		got = append(got, file.String()+" | "+keyOf(feed.Table(file)))
	}
	assert.Equal(t, want, got)
}

func emptyFeed(t *testing.T, o gtfs.Options) *gtfs.Feed {
	t.Helper()
	a, err := source.FromFS(fstest.MapFS{}, "empty")
	require.NoError(t, err)
	f, err := gtfs.Read(t.Context(), a, o)
	require.NoError(t, err)
	return f
}

// enumCodes leaves out what the values of "0=no;1=yes" mean, and that an empty cell
// has a meaning too.
func enumCodes(s string) string {
	var codes []string
	for _, v := range strings.Split(s, ";") {
		code, _, _ := strings.Cut(v, "=")
		if code != "empty" {
			codes = append(codes, code)
		}
	}
	return strings.Join(codes, ";")
}

func declaredCodes(f gtfs.Field) string {
	codes := append([]string(nil), f.EnumText...)
	for _, e := range f.Enum {
		codes = append(codes, strconv.Itoa(int(e)))
	}
	return strings.Join(codes, ";")
}

func presenceWord(p gtfs.Presence) string {
	switch p {
	case gtfs.Required:
		return "required"
	case gtfs.ConditionallyRequired:
		return "conditionally_required"
	case gtfs.ConditionallyForbidden:
		return "conditionally_forbidden"
	case gtfs.Recommended:
		return "recommended"
	}
	return "optional"
}

func keyWord(k int) string {
	switch k {
	case 0:
		return ""
	case gtfs.RowKey:
		return "*"
	}
	return strconv.Itoa(k)
}

func keyOf(t *gtfs.Table) string {
	var names []string
	for _, f := range t.KeyFields() {
		if f.Key == gtfs.RowKey {
			return "*"
		}
		names = append(names, f.Name)
	}
	if len(names) == 0 {
		return "none"
	}
	return strings.Join(names, ",")
}

// readTable reads a table of tab-separated values by its column names.
func readTable(t *testing.T, path string) (rows []map[string]string) {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	names := strings.Split(lines[0], "\t")
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, v := range strings.Split(line, "\t") {
			row[names[i]] = v
		}
		rows = append(rows, row)
	}
	return rows
}
