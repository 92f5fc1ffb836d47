package report

import (
	"cmp"
	"html/template"
	"slices"

	"github.com/quai-transit/quai/export/draw"
	"github.com/quai-transit/quai/export/overview"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// An about is what the feed holds, whatever is wrong with it.
type about struct {
	Agencies []agency
	More     lang.Text // agencies that are not listed
	Counts   []figure
	Features []lang.Text
	Files    []fileFacts
	Refused  bool // some rows of some file could not be read
	Map      template.HTML
	Calendar template.HTML
	Days     lang.Text // what the calendar says, in words
}

type agency struct{ Name, URL, Zone string }

// fileFacts is a line of the list of files.
type fileFacts struct {
	Name    string
	Rows    lang.Text
	Refused lang.Text // rows that could not be read, "" where all were
	Charset string
}

const maxAgencies = 20

func aboutFeed(r *validate.Result, plan *overview.Plan) *about {
	f := r.Feed
	a := &about{Features: features(summed{Feed: f}), Files: fileList(f), Counts: countList(f)}
	a.Refused = slices.ContainsFunc(a.Files, func(x fileFacts) bool { return x.Refused.EN != "" })
	t := f.Agency
	for i := range min(t.Len(), maxAgencies) {
		a.Agencies = append(a.Agencies, agency{shown(f.Text(t.AgencyName.At(i)), 120),
			shown(f.Text(t.AgencyURL.At(i)), 120), shown(f.Text(t.AgencyTimezone.At(i)), 60)})
	}
	if more := t.Len() - maxAgencies; more > 0 {
		a.More = counted(more, "and %s more", "and %s more", "et %s autre", "et %s autres")
	}
	a.Map = networkMap(plan)
	a.Calendar, a.Days = calendar(overview.ServiceOf(f), r.Date)
	return a
}

func countList(f *gtfs.Feed) (list []figure) {
	for _, c := range []struct {
		n                        int
		one, many, une, beaucoup string
	}{
		{f.Routes.Len(), "route", "routes", "ligne", "lignes"},
		{f.Stops.Len(), "stop", "stops", "arrêt", "arrêts"},
		{f.Trips.Len(), "trip", "trips", "course", "courses"},
		{f.StopTimes.Len(), "call at a stop", "calls at stops", "passage à un arrêt", "passages aux arrêts"},
	} {
		list = append(list, figure{integer(c.n), counted(c.n, c.one, c.many, c.une, c.beaucoup)})
	}
	return list
}

func fileList(f *gtfs.Feed) (list []fileFacts) {
	for file := range gtfs.Files {
		t := f.Table(file)
		if !t.Present() {
			continue
		}
		x := fileFacts{Name: t.Name(), Rows: integer(t.Len()), Charset: t.Charset()}
		if t.Refused() > 0 {
			x.Refused = integer(t.Refused())
		}
		list = append(list, x)
	}
	slices.SortFunc(list, func(a, b fileFacts) int { return cmp.Compare(a.Name, b.Name) })
	return list
}

// inBoth draws a picture in each language.
func inBoth(drawn func(lang.Lang) []byte) template.HTML {
	var out template.HTML
	for _, l := range lang.All {
		out += template.HTML(`<div lang="` + string(l) + `">` + string(drawn(l)) + "</div>")
	}
	return out
}

// maxDays bounds the calendar to two years.
const maxDays = 731

// calendar draws the trips a day and says the first and last day of service in words.
func calendar(s *overview.Service, today gtfs.Date) (template.HTML, lang.Text) {
	if !s.First.IsSet() {
		return "", lang.Text{EN: "No trip runs on any day.", FR: "Aucune course ne circule, quel que soit le jour."}
	}
	words := lang.Text{
		EN: "Trips run from " + dated(s.First).EN + " to " + dated(s.Last).EN + ".",
		FR: "Des courses circulent du " + dated(s.First).FR + " au " + dated(s.Last).FR + ".",
	}
	days := s.Days(today, maxDays)
	return inBoth(func(l lang.Lang) []byte {
		c := days.Calendar(today, l)
		c.Desc = words.In(l)
		return draw.Days(c)
	}), words
}
