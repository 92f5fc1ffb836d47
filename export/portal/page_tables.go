package portal

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/quai-transit/quai/export/dataset"
	"github.com/quai-transit/quai/export/format"
	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs/lang"
)

// A table is a flat table of the release in its formats.
type table struct {
	Name    string
	Title   lang.Text
	Grain   lang.Text // what one row is
	Rows    int64     // -1 where they were not counted
	Files   []tableFile
	Columns []column
}

type tableFile struct {
	Label string // CSV
	Href  string // below the feed's folder
	Bytes int64
}

// firstTables are those that people ask for first; others come after these, by name.
func firstTables() []string {
	return []string{"stops", "routes", "trips_by_date", "stop_times_flat", "day_types", "findings", "dictionary"}
}

func tablesOf(o *outputs) []table {
	dictionary := dictionaryOf(o.read("tables/dictionary.csv"))
	var list []table
	for _, f := range o.of.Files {
		name, ok := strings.CutPrefix(f.Path, "tables/")
		if !ok {
			continue
		}
		name, ext := strings.TrimSuffix(name, path.Ext(name)), path.Ext(name)
		if len(list) == 0 || list[len(list)-1].Name != name {
			list = append(list, table{Name: name, Rows: -1, Columns: dictionary[name]})
		}
		t := &list[len(list)-1]
		t.Files = append(t.Files, tableFile{labelOfFile(ext), hrefOf(o.of, f), f.Bytes})
		if n, ok := o.rows(f, ext); ok {
			t.Rows = n
		}
	}
	return ordered(list)
}

// ordered puts the tables in order and says what they are, where this version knows.
func ordered(list []table) []table {
	place := func(t table) int {
		if i := slices.Index(firstTables(), t.Name); i >= 0 {
			return i
		}
		return len(firstTables())
	}
	slices.SortStableFunc(list, func(a, b table) int { return cmp.Compare(place(a), place(b)) })
	for i, t := range list {
		if d, err := dataset.Named(t.Name); err == nil {
			list[i].Title, list[i].Grain = d.Info().Title, d.Info().Grain
		}
	}
	return list
}

func labelOfFile(ext string) string {
	switch ext {
	case ".csv", ".xlsx", ".json":
		return strings.ToUpper(ext[1:])
	case ".parquet":
		return "Parquet"
	case ".geojson":
		return "GeoJSON"
	}
	return strings.TrimPrefix(ext, ".")
}

// hrefOf prefers the name that stays over the one of the release.
func hrefOf(m release.Manifest, f release.File) string {
	if len(f.Stable) > 0 {
		return f.Stable[0]
	}
	return fmt.Sprintf("r/%d/%s", m.Release, f.Path)
}

// Above this many bytes a CSV is not read only to tell its rows.
const countedCSV = 16 << 20

// rows asks a file for its number of rows. Parquet has it at its end; it is not known
// where a file cannot be read, which is for the check of the store to tell.
func (o *outputs) rows(f release.File, ext string) (n int64, ok bool) {
	for _, kind := range format.All() {
		if kind.Ext != ext || kind.Name == format.CSV && f.Bytes > countedCSV {
			continue
		}
		file, err := o.store.Object(f.SHA256)
		if err != nil {
			o.err = err
			return 0, false
		}
		defer file.Close()
		n, err := format.Count(kind, file, f.Bytes)
		return n, err == nil
	}
	return 0, false
}

// Example is a table to show a query on, or nil: the one people ask for first.
func (p *feedPage) Example() *table {
	for _, name := range []string{"stops", "routes"} {
		for i := range p.Tables {
			if p.Tables[i].Name == name {
				return &p.Tables[i]
			}
		}
	}
	return nil
}

// Parquet and CSV are the ways to the table in these formats, or "".
func (t *table) Parquet() string { return t.in("Parquet") }

// CSV is the way to the table as CSV, or "".
func (t *table) CSV() string { return t.in("CSV") }

func (t *table) in(label string) string {
	for _, f := range t.Files {
		if f.Label == label {
			return f.Href
		}
	}
	return ""
}
