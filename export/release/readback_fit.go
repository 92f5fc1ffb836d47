package release

import (
	"fmt"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// maxSecond is the most that the second reader is given, in bytes: of the zip, and of
// what it reads unpacked. 2.4 M rows of stop_times.txt are 153 MB and take 400 MB there.
const maxSecond = 200_000_000

// A secondFile is a file that the second reader reads.
type secondFile struct {
	file    gtfs.File
	must    bool     // it wants the file to be there
	columns []string // without one of these it has no rows of the file
}

// secondFiles is what github.com/jamespfennell/gtfs v0.1.24 asks of a feed.
var secondFiles = [...]secondFile{
	{gtfs.AgencyFile, true, []string{"agency_name", "agency_url", "agency_timezone"}},
	{gtfs.RoutesFile, true, []string{"route_id", "route_type"}},
	{gtfs.StopsFile, true, []string{"stop_id"}},
	{gtfs.TransfersFile, false, []string{"from_stop_id", "to_stop_id"}},
	{gtfs.CalendarFile, false, []string{"service_id", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "start_date", "end_date"}},
	{gtfs.CalendarDatesFile, false, []string{"service_id", "date", "exception_type"}},
	{gtfs.ShapesFile, false, []string{"shape_id", "shape_pt_lat", "shape_pt_lon", "shape_pt_sequence"}},
	{gtfs.TripsFile, true, []string{"route_id", "service_id", "trip_id"}},
	{gtfs.FrequenciesFile, false, []string{"trip_id", "start_time", "end_time", "headway_secs"}},
	{gtfs.StopTimesFile, true, []string{"stop_id", "stop_sequence", "trip_id"}},
}

// whyUnfit tells why the second reader is not asked; unfit is false where it is.
//
// That package speaks of every row it passes over through the global log, and of every
// missing column to the standard output. Neither can be caught without changing what
// the whole program shares, and a process of its own would be much machinery for a
// second opinion. But it has nothing to say of a feed whose columns are all there, whose
// values are well formed and whose references lead somewhere, and these are the feeds
// on which it can be compared at all: so it is given no others, and nothing is caught.
func whyUnfit(feed *gtfs.Feed, blanks map[gtfs.File]bool) (why lang.Text, unfit bool) {
	if feed.Table(gtfs.OtherFile).Defects().Count(gtfs.DuplicateFile) > 0 {
		return unfitNote("two files have one name", "deux fichiers portent le même nom")
	}
	total := int64(0)
	for _, s := range secondFiles {
		if why, unfit = s.whyUnfit(feed, blanks[s.file]); unfit {
			return why, true
		}
		if e := feed.Archive().Find(s.file.String()); e != nil {
			total += e.Size
		}
	}
	if max(total, feed.Archive().Size) > maxSecond {
		return unfitNote("it is large", "il est volumineux")
	}
	return whyDangling(feed)
}

// whyUnfit tells why it is not asked on account of one file; blanks: it has cells of
// blanks, which we take for empty and the second reader for values.
func (s *secondFile) whyUnfit(feed *gtfs.Feed, blanks bool) (why lang.Text, unfit bool) {
	t := feed.Table(s.file)
	switch {
	case !t.Present() && s.must:
		return unfitNote("it has no "+t.Name(), "il n’a pas de fichier "+t.Name())
	case !t.Present():
		return lang.Text{}, false
	case pathOf(feed, t) != t.Name():
		return unfitNote(t.Name()+" is called "+pathOf(feed, t), t.Name()+" s’appelle "+pathOf(feed, t))
	}
	for _, name := range s.columns {
		if !inHeader(t, name) {
			return unfitNote(fmt.Sprintf("%s has no column %s", t.Name(), name), fmt.Sprintf("%s n’a pas de colonne %s", t.Name(), name))
		}
	}
	if blanks || slices.ContainsFunc(t.Defects().All(), func(d gtfs.Defect) bool { return misleads(t, d) }) {
		return unfitNote(t.Name()+" has values or rows that are not well formed", t.Name()+" a des valeurs ou des lignes mal formées")
	}
	return lang.Text{}, false
}

func unfitNote(en, fr string) (lang.Text, bool) {
	return lang.Text{
		EN: "No second opinion of the feed: " + en + ".",
		FR: "Pas de second avis sur le jeu de données : " + fr + ".",
	}, true
}

func inHeader(t *gtfs.Table, name string) bool {
	for _, id := range t.Header() {
		if f := t.Field(id); f != nil && f.Name == name {
			return true
		}
	}
	return false
}

// misleads tells whether a defect makes the second reader fail, or read otherwise what
// is compared.
func misleads(t *gtfs.Table, d gtfs.Defect) bool {
	switch d.Kind {
	case gtfs.EmptyFile, gtfs.LoneCR, gtfs.UnreadableFile, gtfs.DuplicatedColumn, gtfs.PaddedColumnName, gtfs.ColumnNameCase,
		gtfs.EmptyRow, gtfs.RaggedRow, gtfs.StrayQuote, gtfs.MissingRequired:
		return true
	case gtfs.PaddedValue, gtfs.BlankAround, gtfs.OutOfRange:
		return matters(t.Field(d.Field)) && !isDecimal(t.Field(d.Field)) // it takes blanks off these
	case gtfs.InvalidCharacter, gtfs.ControlCharacter, gtfs.NewLineInValue,
		gtfs.BadDate, gtfs.BadFloat, gtfs.BadInteger, gtfs.BadTime:
		return matters(t.Field(d.Field))
	}
	return false
}

// matters tells whether the second reader needs the values of a field, or they are
// compared: ids and numbers are, names and the like are not. A whole row has no field.
func matters(f *gtfs.Field) bool {
	if f == nil || !f.Declared() {
		return false
	}
	switch f.Type {
	case "Text", "URL", "Email", "Timezone", "Language code", "Phone number", "Color":
		return false
	}
	return true
}

func isDecimal(f *gtfs.Field) bool {
	return f.Type == "Latitude" || f.Type == "Longitude" || f.Type == "Non-negative float"
}
