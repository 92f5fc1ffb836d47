package schema

import (
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// A translation is a row of translations.txt that says what it translates: a field of a
// table, of records with some value or of one record.
type translation struct {
	row     int
	byValue bool
	of      *translated
}

// A translated is a table that translations name, and how they name records of it.
type translated struct {
	known bool // the feed has it
	file  gtfs.File
	keys  []*gtfs.Field // of its primary key: the first is named by record_id, the second by record_sub_id
	// least and most are how many of the two ids name a record.
	least, most int
}

// eachTranslation yields the rows of translations.txt in order. Rows that do not say what
// they translate are told as incomplete, and are not among them.
func eachTranslation(p *validate.Pass, yield func(translation)) {
	t, tables := p.Feed.Translations, map[gtfs.Text]*translated{}
	throws := p.Quirk(TranslationThrow)
	for i := range t.Len() {
		name := t.TableName.At(i)
		if name == 0 || t.FieldName.At(i) == 0 || t.Language.At(i) == 0 {
			continue
		}
		of := tables[name]
		if of == nil {
			of = tableOf(p, t.TableName.Text(i))
			tables[name] = of
		}
		x := translation{row: i, byValue: t.FieldValue.At(i) != 0, of: of}
		if throws && x.unparsable(t) {
			return
		}
		yield(x)
	}
}

// tableOf finds the table that a table_name means.
func tableOf(p *validate.Pass, name string) *translated {
	folded := strings.ToLower(name)
	file, ok := gtfs.FileNamed(folded + ".txt")
	if !ok || !p.Feed.Table(file).Present() || name != folded && !p.Quirk(TableNameAnyCase) {
		return &translated{}
	}
	t := &translated{known: true, file: file, keys: p.Feed.Table(file).KeyFields()}
	switch {
	case p.Quirk(RecordByWholeKey):
		t.least, t.most = min(len(t.keys), 2), min(len(t.keys), 2)
	case len(t.keys) < 2:
		t.least, t.most = len(t.keys), len(t.keys)
	default:
		t.least, t.most = 1, 2
		switch file {
		case gtfs.StopTimesFile, gtfs.CalendarDatesFile, gtfs.FrequenciesFile, gtfs.TransfersFile:
			t.least = 2 // the reference asks for both
		}
	}
	return t
}

// misfit returns the first id that a translation by record lacks, or has though the
// table wants none; ok is false where the ids are as they should be.
func (x translation) misfit(t *gtfs.Translations) (at gtfs.Cell, missing, ok bool) {
	record, sub := t.RecordID.At(x.row) != 0, t.RecordSubID.At(x.row) != 0
	switch {
	case !x.of.known || x.byValue:
		return at, false, false
	case x.of.least > 0 && !record:
		return t.RecordID.Cell(x.row), true, true
	case x.of.most == 0 && record:
		return t.RecordID.Cell(x.row), false, true
	case x.of.least > 1 && !sub:
		return t.RecordSubID.Cell(x.row), true, true
	case x.of.most < 2 && sub:
		return t.RecordSubID.Cell(x.row), false, true
	}
	return at, false, false
}

// translationTables looks for tables that the feed does not have.
func translationTables(p *validate.Pass) {
	eachTranslation(p, func(x translation) {
		if !x.of.known {
			p.Report(p.Feed.Translations.TableName.Cell(x.row))
		}
	})
}

// translationKeys: a translation that does not go by value names the record it is of.
func translationKeys(p *validate.Pass) {
	if !wholeFeed(p) {
		return
	}
	eachTranslation(p, func(x translation) {
		if at, missing, ok := x.misfit(p.Feed.Translations); ok && missing {
			p.Report(at)
		}
	})
}

// translationExtras looks for values that contradict what else the row says.
func translationExtras(p *validate.Pass) {
	t, lenient := p.Feed.Translations, p.Quirk(FeedInfoByValue)
	eachTranslation(p, func(x translation) {
		if at, missing, ok := x.misfit(t); ok && !missing {
			p.Report(at)
		}
		if !x.byValue {
			return
		}
		if t.RecordID.At(x.row) != 0 {
			p.Report(t.RecordID.Cell(x.row))
		}
		if t.RecordSubID.At(x.row) != 0 {
			p.Report(t.RecordSubID.Cell(x.row))
		}
		if x.of.known && x.of.file == gtfs.FeedInfoFile && !lenient {
			p.Report(t.FieldValue.Cell(x.row))
		}
	})
}

func wholeFeed(p *validate.Pass) bool {
	for file := range gtfs.Files {
		if !p.Clean(file) {
			return false
		}
	}
	return true
}
