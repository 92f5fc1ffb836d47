package release

import (
	_ "embed"
	"maps"
	"slices"
)

//go:embed allowed.tsv
var allowedTSV string

// whole stands in place of a column where a file is text without columns.
const whole = "-"

// Allowed is the list of files and columns that may be published: those of the GTFS
// reference and the extensions in live use, less what could tell about a person.
// Whatever is not on it stays private, and who builds a public feed says what stayed.
//
// Names are compared exactly, as the reference writes them. The members of
// locations.geojson count as columns and are spelled features[].properties.stop_name.
type Allowed struct {
	columns map[string]map[string]bool
}

// AllowList returns the list; it never changes.
func AllowList() Allowed {
	a := Allowed{columns: map[string]map[string]bool{}}
	for _, row := range rows(allowedTSV) {
		if a.columns[row[0]] == nil {
			a.columns[row[0]] = map[string]bool{}
		}
		a.columns[row[0]][row[1]] = true
	}
	for _, w := range withheld() {
		if w.column == "" {
			delete(a.columns, w.file)
		}
		delete(a.columns[w.file], w.column)
	}
	return a
}

// AllowedFile reports whether a file may be published at all. A known extension whose
// columns nobody has listed may not: nothing of it could be told from private data.
func (a Allowed) AllowedFile(name string) bool { return len(a.columns[name]) > 0 }

// AllowedColumn reports whether a column of a file may be published.
func (a Allowed) AllowedColumn(file, column string) bool {
	return column != whole && a.columns[file][column]
}

// AllowedWhole reports whether a file has no columns and may be published as it is, as
// the text of a licence may.
func (a Allowed) AllowedWhole(name string) bool { return a.columns[name][whole] }

// Files returns the names of all files that may be published, sorted.
func (a Allowed) Files() []string { return slices.Sorted(maps.Keys(a.columns)) }
