package clean

import (
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

var trimCells = &Fix{
	Code: "trim-cells",
	Title: lang.Text{
		EN: "Blanks around a value taken away",
		FR: "Espaces autour d’une valeur supprimées",
	},
	Doc: lang.Text{
		EN: "Blanks and tabs around the values and names of columns are taken away: many programs take “ 8:00:00” for no time at all, and an id with a blank for another id.",
		FR: "Les espaces et tabulations autour des valeurs et des noms de colonnes sont supprimées : beaucoup de logiciels ne lisent pas « 8:00:00 » précédé d’une espace, et prennent un identifiant suivi d’une espace pour un autre.",
	},
	Run: func(w *Work) {
		for file := range gtfs.Files {
			t := w.Feed.Table(file)
			if !t.Readable() || file == gtfs.LocationsFile {
				continue
			}
			if changes, total := padded(t); total > 0 {
				w.Edits.Trim(file)
				report(w, t, changes, total)
			}
		}
	},
}

// padded lists the padded values of a table that are kept, and counts all of them.
func padded(t *gtfs.Table) (changes []Change, total int) {
	d := t.Defects()
	for _, k := range [...]gtfs.DefectKind{gtfs.PaddedValue, gtfs.BlankAround, gtfs.PaddedColumnName} {
		total += d.Count(k)
	}
	if total == 0 {
		return nil, 0
	}
	for _, x := range d.All() {
		switch x.Kind {
		case gtfs.PaddedValue, gtfs.BlankAround, gtfs.PaddedColumnName:
			changes = append(changes, Change{File: t.Name(), Line: int(x.Line), Field: fieldName(t, x.Field),
				Before: x.Raw, After: strings.TrimSpace(x.Raw)})
		}
	}
	sortChanges(changes)
	return changes, total
}

func fieldName(t *gtfs.Table, id gtfs.FieldID) string {
	if f := t.Field(id); f != nil {
		return f.Name
	}
	return ""
}

// report notes the changes one by one, and in one line those that are not kept.
func report(w *Work, t *gtfs.Table, changes []Change, total int) {
	for _, c := range changes {
		w.Changed(c, 1)
	}
	if rest := total - len(changes); rest > 0 {
		w.Changed(Change{File: t.Name()}, rest)
	}
}
