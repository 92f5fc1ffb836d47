package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// translationKeys: a translation that does not go by value names the record that it is
// of by as many keys as the table has.
func translationKeys(p *validate.Pass) {
	t := p.Feed.Translations
	if !t.Present() || !wholeFeed(p) || legacyTranslations(t) {
		return
	}
	for i := range t.Len() {
		if t.FieldValue.At(i) != 0 {
			continue
		}
		keys := recordKeys(p.Feed, t.TableName.Text(i))
		if keys > 0 && t.RecordID.At(i) == 0 {
			p.Report(t.RecordID.Cell(i))
		}
		if keys > 1 && t.RecordSubID.At(i) == 0 {
			p.Report(t.RecordSubID.Cell(i))
		}
	}
}

// legacyTranslations reports whether the file is of the older form, by language alone.
func legacyTranslations(t *gtfs.Translations) bool {
	for i := range t.Len() {
		if t.FieldName.At(i) == 0 || t.Language.At(i) == 0 || t.TableName.At(i) == 0 {
			return true
		}
	}
	return false
}

// recordKeys returns how many keys tell a record of a table: two where it is a part of
// something in order, none where the table has one row or is not there.
func recordKeys(f *gtfs.Feed, table string) int {
	file, ok := gtfs.FileNamed(table + ".txt")
	if !ok || !f.Table(file).Present() {
		return 0
	}
	switch file {
	case gtfs.FeedInfoFile:
		return 0
	case gtfs.StopTimesFile, gtfs.CalendarDatesFile, gtfs.ShapesFile, gtfs.FrequenciesFile, gtfs.TransfersFile:
		return 2
	case gtfs.FareLegRulesFile, gtfs.FareProductsFile, gtfs.FareRulesFile, gtfs.FareTransferRulesFile, gtfs.StopAreasFile,
		gtfs.TimeframesFile, gtfs.TranslationsFile, gtfs.FareLegJoinRulesFile, gtfs.LocationGroupStopsFile:
		return 0
	}
	return 1
}

func wholeFeed(p *validate.Pass) bool {
	for file := range gtfs.Files {
		if !p.Clean(file) {
			return false
		}
	}
	return true
}
