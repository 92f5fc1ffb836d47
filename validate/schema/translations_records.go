package schema

import (
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// translationRecords looks for translations of records that do not exist.
func translationRecords(p *validate.Pass) {
	t, whole := p.Feed.Translations, p.Quirk(RecordByWholeKey)
	var asked []translation
	byFile := map[gtfs.File]*records{}
	eachTranslation(p, func(x translation) {
		if _, _, ok := x.misfit(t); ok || !x.of.known || x.byValue || !p.Clean(x.of.file) {
			return
		}
		asked = append(asked, x)
		if byFile[x.of.file] == nil {
			byFile[x.of.file] = newRecords(p.Feed, x.of, whole)
		}
		byFile[x.of.file].ask(t, x.row)
	})
	for _, r := range byFile {
		r.find()
	}
	for _, x := range asked {
		switch {
		case byFile[x.of.file].has(t, x.row):
		case p.Full():
			p.CountOnly(1)
		default:
			p.Report(t.RecordID.Cell(x.row), p.Text(idsOf(t, x.row)))
		}
	}
}

// idsOf spells the ids that a translation names a record by.
func idsOf(t *gtfs.Translations, row int) string {
	ids := t.RecordID.Text(row)
	if sub := t.RecordSubID.Text(row); sub != "" {
		ids += ", " + sub
	}
	return ids
}

// A records looks for records of one table, all in one pass over it.
type records struct {
	table *gtfs.Table
	keys  []*gtfs.Field
	whole bool           // the whole key must be as named
	ids   []bool         // first keys that are asked for
	found map[named]bool // records that are asked for
}

// A named is a record by its first key and the second as the table spells it, "" where
// only the first is asked for.
type named struct {
	id  uint32
	sub string
}

func newRecords(f *gtfs.Feed, of *translated, whole bool) *records {
	r := &records{table: f.Table(of.file), keys: of.keys, whole: whole, found: map[named]bool{}}
	if whole && len(r.keys) > 1 && !twoIDs(of.file) {
		r.keys = nil // nothing names a record of it
	}
	if len(r.keys) > 0 {
		r.ids = make([]bool, r.keys[0].Space().Len()+1)
	}
	return r
}

// twoIDs reports whether the canonical validator finds records of a table by two ids.
func twoIDs(file gtfs.File) bool {
	switch file {
	case gtfs.StopTimesFile, gtfs.CalendarDatesFile, gtfs.ShapesFile, gtfs.FrequenciesFile, gtfs.TransfersFile:
		return true
	}
	return false
}

// name returns the record that a translation is of, false where nothing can be so called.
func (r *records) name(t *gtfs.Translations, row int) (n named, ok bool) {
	n.id, ok = r.keys[0].Space().Find([]byte(t.RecordID.Text(row)))
	if sub := t.RecordSubID.Text(row); ok && sub != "" {
		n.sub, ok = spelled(r.keys[1], sub)
	}
	return n, ok
}

// ask notes the record that a translation is of.
func (r *records) ask(t *gtfs.Translations, row int) {
	if len(r.keys) == 0 {
		return
	}
	if n, ok := r.name(t, row); ok {
		r.ids[n.id], r.found[n] = true, false
	}
}

// find goes through the table and notes which of the records are there.
func (r *records) find() {
	var sub []byte
	for row := range r.table.Len() {
		if len(r.keys) == 0 {
			return
		}
		id := uint32(r.keys[0].Bits(row))
		if !r.ids[id] || r.whole && r.told(row) {
			continue
		}
		r.note(named{id: id})
		if len(r.keys) > 1 {
			sub = r.keys[1].Append(sub[:0], row)
			r.note(named{id, string(sub)})
		}
	}
}

// told reports whether a row has more keys than a translation can name.
func (r *records) told(row int) bool {
	return len(r.keys) > 2 && slices.ContainsFunc(r.keys[2:], func(f *gtfs.Field) bool { return f.IsSet(row) })
}

func (r *records) note(n named) {
	if _, asked := r.found[n]; asked {
		r.found[n] = true
	}
}

// has reports whether the record that a translation is of was found.
func (r *records) has(t *gtfs.Translations, row int) bool {
	if len(r.keys) == 0 {
		return r.table.File() == gtfs.FeedInfoFile && r.table.Len() > 0
	}
	n, ok := r.name(t, row)
	return ok && r.found[n]
}

// unparsable reports whether a translation names a record by a date or time that is none.
func (x translation) unparsable(t *gtfs.Translations) bool {
	if _, _, ok := x.misfit(t); ok || x.byValue || x.of.file != gtfs.CalendarDatesFile && x.of.file != gtfs.FrequenciesFile {
		return false
	}
	_, ok := spelled(x.of.keys[1], t.RecordSubID.Text(x.row))
	return !ok
}
