package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// withRun returns the rule with the function that its marks ask for.
func withRun(r *validate.Rule) *validate.Rule {
	made := *r
	made.Run = func(p *validate.Pass) {
		if r.Defect != 0 {
			tellDefects(p, r)
		}
		if check := checkOf(r.Schema); check != nil {
			check(p)
		}
	}
	return &made
}

func checkOf(c validate.SchemaCheck) func(*validate.Pass) {
	switch c {
	case validate.RequiredFiles:
		return requiredFiles
	case validate.RecommendedFiles:
		return recommendedFiles
	case validate.RequiredColumns:
		return requiredColumns
	case validate.RequiredValues:
		return requiredValues
	case validate.RecommendedValues:
		return recommendedValues
	case validate.ForeignKeys:
		return foreignKeys
	case validate.PrimaryKeys:
		return primaryKeys
	case validate.SingleRows:
		return singleRows
	case validate.CurrencyAmounts:
		return currencyAmounts
	case validate.TranslatedTables:
		return translationTables
	case validate.TranslatedRecords:
		return translationRecords
	case validate.TranslationValues:
		return translationExtras
	}
	return nil
}

// tellDefects reports the defects of the rule's kind, table by table. What the rule
// tells besides the defect is worked out from it.
func tellDefects(p *validate.Pass, r *validate.Rule) {
	args := defectArgs(r.Defect)
	for _, t := range tables(p.Feed) {
		d := t.Defects()
		switch {
		case d.Count(r.Defect) == 0:
			continue
		case r.Defect == gtfs.BlankAround:
			tellColumns(p, r, d)
			continue
		}
		for i := range d.All() {
			switch x := &d.All()[i]; {
			case x.Kind != r.Defect:
			case p.Full():
				p.CountOnly(1)
			case x.Kind == gtfs.OddArchive: // of no file
				p.Report(validate.OfFeed(), p.Text(x.Raw))
			default:
				p.ReportDefect(x, args(p, t, x)...)
			}
		}
		p.CountOnly(d.Count(r.Defect) - d.Kept(r.Defect))
	}
}

// tellColumns reports blanks around values once per column, with their number.
func tellColumns(p *validate.Pass, r *validate.Rule, d *gtfs.Defects) {
	told := map[gtfs.FieldID]bool{}
	for i := range d.All() {
		if x := &d.All()[i]; x.Kind == r.Defect && !told[x.Field] {
			told[x.Field] = true
			p.ReportDefect(x, validate.Num(d.BlanksAround(x.Field)))
		}
	}
}

// tables returns the tables of a feed in the order of the reference, and last what is
// of no table.
func tables(f *gtfs.Feed) []*gtfs.Table {
	all := make([]*gtfs.Table, 0, gtfs.Files+1)
	for file := range gtfs.Files {
		all = append(all, f.Table(file))
	}
	return append(all, f.Table(gtfs.OtherFile))
}
