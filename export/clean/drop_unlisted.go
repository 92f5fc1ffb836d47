package clean

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"

	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/source"
)

// ForPublishing lists the fixes of a feed that is to be published, in two passes: the
// first mends, and leaves out what is on no list of public data; the second is made on
// what the first has written, so that nothing private is seen in what it makes.
func ForPublishing() (first, second []*Fix) {
	return []*Fix{transcodeToUTF8, trimCells, dropUnlisted}, []*Fix{createFeedInfo}
}

var dropUnlisted = &Fix{
	Code: "drop-unlisted",
	Title: lang.Text{
		EN: "Left out: not on the list of public data",
		FR: "Écarté : absent de la liste des données publiques",
	},
	Doc: lang.Text{
		EN: "Only files and columns of the GTFS reference and of extensions in live use are published. Whatever else a delivery holds, such as a list of drivers, stays private; its names are told here, its content nowhere.",
		FR: "Seuls les fichiers et colonnes de la référence GTFS et des extensions en usage sont publiés. Tout le reste d’une livraison, comme une liste de conducteurs, reste privé ; les noms sont donnés ici, le contenu nulle part.",
	},
	Lossy: true,
	Run: func(w *Work) {
		list := release.AllowList()
		for _, e := range w.Feed.Archive().Entries {
			file, known := gtfs.FileNamed(e.Name)
			switch {
			case !mayPublish(list, e) || known && !hasColumns(w.Feed.Table(file)):
				dropFile(w, e)
			case file == gtfs.LocationsFile:
				dropMembers(w, list, e)
			case known:
				dropColumns(w, list, w.Feed.Table(file))
			}
		}
		dropTranslations(w, list)
	},
}

// mayPublish reports whether a file may be published: it is listed, and where it is
// no table of the reference all of its columns are.
func mayPublish(list release.Allowed, e *source.Entry) bool {
	if !list.AllowedFile(e.Name) {
		return false
	}
	if _, known := gtfs.FileNamed(e.Name); known || list.AllowedWhole(e.Name) {
		return true
	}
	columns, err := header(e)
	return err == nil && !slices.ContainsFunc(columns, func(c string) bool { return !list.AllowedColumn(e.Name, c) })
}

// header reads the names of the columns of a file. A record that has more cells than
// the header would hold data of a column without name: that is an error.
func header(e *source.Entry) ([]string, error) {
	in, err := e.Open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	r := csv.NewReader(in)
	r.ReuseRecord = true
	names, err := r.Read()
	if err != nil {
		return nil, err
	}
	names = slices.Clone(names)
	for {
		if _, err := r.Read(); errors.Is(err, io.EOF) {
			return names, nil
		} else if err != nil {
			return nil, err
		}
	}
}

// hasColumns reports whether a table has any column of the reference: one without may
// have no header at all, so that its first row stands in the place of names.
func hasColumns(t *gtfs.Table) bool {
	if t.File() == gtfs.LocationsFile {
		return t.Readable()
	}
	return t.Readable() && slices.ContainsFunc(t.Header(), func(id gtfs.FieldID) bool { return t.Field(id).Declared() })
}

// dropColumns leaves out the columns of a table that are not listed, and the cells
// beyond its header, which have no name to be listed by.
func dropColumns(w *Work, list release.Allowed, t *gtfs.Table) {
	seen := map[string]bool{}
	for _, id := range t.Header() {
		f := t.Field(id)
		again := seen[f.Name]
		seen[f.Name] = true
		// Nobody reads a column that comes twice, so nobody would see what is in it.
		if again || !f.Declared() && !list.AllowedColumn(t.Name(), f.Name) {
			w.Edits.DropColumn(id)
			w.Changed(Change{File: t.Name(), Line: 1, Field: f.Name}, 1)
		}
	}
	surplus := 0
	for _, d := range t.Defects().All() {
		if d.Kind == gtfs.RaggedRow && int(d.Count) > len(t.Header()) {
			surplus++
		}
	}
	if d := t.Defects(); d.Count(gtfs.RaggedRow) > d.Kept(gtfs.RaggedRow) {
		surplus += d.Count(gtfs.RaggedRow) - d.Kept(gtfs.RaggedRow) // any of those not kept may be
	}
	if surplus > 0 {
		w.Edits.CutSurplus(t.File())
		w.Changed(Change{File: t.Name()}, surplus)
	}
}
