package report

import (
	"cmp"
	"html/template"
	"slices"
	"time"

	"github.com/quai-transit/quai/export/draw"
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

func aboutFeed(r *validate.Result) *about {
	f := r.Feed
	a := &about{Features: features(f), Files: fileList(f), Counts: countList(f)}
	a.Refused = slices.ContainsFunc(a.Files, func(x fileFacts) bool { return x.Refused.EN != "" })
	t := f.Agency
	for i := range min(t.Len(), maxAgencies) {
		a.Agencies = append(a.Agencies, agency{shown(f.Text(t.AgencyName.At(i)), 120),
			shown(f.Text(t.AgencyURL.At(i)), 120), shown(f.Text(t.AgencyTimezone.At(i)), 60)})
	}
	if more := t.Len() - maxAgencies; more > 0 {
		a.More = counted(more, "and %s more", "and %s more", "et %s autre", "et %s autres")
	}
	a.Map = networkMap(f)
	a.Calendar, a.Days = calendar(f, r.Date)
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

// calendar draws the trips a day, around the day judged where the service is longer
// than two years, and says its first and last day in words.
func calendar(f *gtfs.Feed, today gtfs.Date) (template.HTML, lang.Text) {
	first, last := serviceWindow(f)
	if !first.IsSet() {
		return "", lang.Text{EN: "No trip runs on any day.", FR: "Aucune course ne circule, quel que soit le jour."}
	}
	from, to := first, last
	if int(to-from) >= maxDays {
		from = max(first, min(today-31, last-maxDays+1))
		to = min(last, from+maxDays-1)
	}
	trips := tripsPerDay(f, from, to)
	words := lang.Text{
		EN: "Trips run from " + dated(first).EN + " to " + dated(last).EN + ".",
		FR: "Des courses circulent du " + dated(first).FR + " au " + dated(last).FR + ".",
	}
	return inBoth(func(l lang.Lang) []byte {
		return draw.Days(draw.Calendar{
			Title: lang.Text{EN: "Trips a day", FR: "Courses par jour"}.In(l), Desc: words.In(l), Lang: l,
			Start: from.Time(), Trips: trips, Marks: holes(trips, l), Today: todayOf(today),
		})
	}), words
}

func todayOf(d gtfs.Date) (t time.Time) {
	if d.IsSet() {
		t = d.Time()
	}
	return t
}

// tripsPerDay counts the trips of each day. A trip with frequencies counts once.
func tripsPerDay(f *gtfs.Feed, from, to gtfs.Date) []int {
	trips := make([]int, int(to-from)+1)
	of := map[gtfs.ServiceID]int{}
	for _, id := range f.Trips.ServiceID.Values() {
		of[id]++
	}
	for id, n := range of {
		for d := range f.Services().Days(id) {
			if d >= from && d <= to {
				trips[d-from] += n
			}
		}
	}
	return trips
}

// holes marks the days without a trip between days with trips.
func holes(trips []int, l lang.Lang) (marks []draw.Mark) {
	for i, n := range trips {
		if n == 0 {
			marks = append(marks, draw.Mark{Day: i, Hole: true, Label: lang.Text{EN: "no service", FR: "pas de desserte"}.In(l)})
		}
	}
	return marks
}
