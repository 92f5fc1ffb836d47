package report

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/quai-transit/quai/gtfs"
)

// noCountry is what the canonical validator calls a country that is not told.
const noCountry = "ZZ"

// summaryOf is the member "summary": who and what the feed says it is. What hangs on
// the run and not on the feed has a fixed value.
func summaryOf(in *Input) object {
	var systemErrors, day, midnight string
	if in.DropIn {
		systemErrors = in.Names.systemErrors()
	}
	if in.Date != 0 {
		day = in.Date.String()
		midnight = day + "T00:00:00Z" // two runs for one day give the same bytes
	}
	o := object{
		{"validatorVersion", "quai " + in.Version}, {"validatedAt", midnight}, {"gtfsInput", in.Name}, {"threads", 1},
		{"outputDirectory", ""}, {"systemErrorsReportName", systemErrors}, {"validationReportName", in.Names.json()},
		{"htmlReportName", in.Names.html()}, {"countryCode", cmp.Or(in.Country, noCountry)}, {"dateForValidation", day},
	}
	if in.Result == nil {
		return o
	}
	f := summed{in.Result.Feed, in.DropIn}
	return append(o, object{
		{"feedInfo", f.feedInfo()}, {"agencies", f.agencies()}, {"files", fileNames(f.Feed)}, {"validationTimeSeconds", 0},
		{"memoryUsageRecords", []int{}}, {"counts", f.counts()}, {"gtfsFeatures", f.featureNames()},
	}...)
}

// A summed feed is what a summary counts: all that could be read or, where it is strict,
// files alone whose every row could be, as the canonical validator does.
type summed struct {
	*gtfs.Feed
	strict bool
}

// has tells whether a file counts.
func (f summed) has(file gtfs.File) bool {
	t := f.Table(file)
	return !f.strict || !t.Present() || t.Whole()
}

func (f summed) feedInfo() object {
	t := f.FeedInfo
	if !f.has(gtfs.FeedInfoFile) {
		t = &gtfs.FeedInfo{}
	}
	o := object{
		{"publisherName", f.Text(t.FeedPublisherName.At(0))}, {"publisherUrl", f.Text(t.FeedPublisherURL.At(0))},
		{"feedLanguage", languageName(f.Text(t.FeedLang.At(0)))},
	}
	if t.FeedStartDate.Given() && t.Len() > 0 {
		o = append(o, member{"feedStartDate", t.FeedStartDate.At(0).String()})
	}
	if t.FeedEndDate.Given() && t.Len() > 0 {
		o = append(o, member{"feedEndDate", t.FeedEndDate.At(0).String()})
	}
	o = append(o, member{"feedEmail", f.Text(t.FeedContactEmail.At(0))})
	return append(o, f.window()...)
}

// window is the first and last day of service; none without trips.
func (f summed) window() object {
	if f.Trips.Len() == 0 || !f.has(gtfs.TripsFile) {
		return nil
	}
	days, c, x := f.Services(), f.Calendar, f.CalendarDates
	if !f.has(gtfs.CalendarFile) {
		c = &gtfs.Calendar{}
	}
	if !f.has(gtfs.CalendarDatesFile) {
		x = &gtfs.CalendarDates{}
	}
	if c != f.Calendar || x != f.CalendarDates {
		days = f.ServicesBy(c, x)
	}
	first, last, ok := days.BoundsOf(f.Trips.ServiceID.Values())
	if _, broken := c.EndsBeforeItStarts(); !ok || f.strict && broken { // as the canonical validator then knows none
		first, last = gtfs.NoDate, gtfs.NoDate
	}
	return object{{"feedServiceWindowStart", first.String()}, {"feedServiceWindowEnd", last.String()}}
}

// languageName is the English name of a language, as the canonical report has it.
func languageName(tag string) string {
	t, err := language.Parse(tag)
	if tag == "" || err != nil {
		return ""
	}
	base, _ := t.Base()
	return display.English.Languages().Name(base)
}

// serviceWindow returns the first and last day on which a service of any trip runs.
func serviceWindow(f *gtfs.Feed) (first, last gtfs.Date) {
	first, last, ok := f.Services().BoundsOf(f.Trips.ServiceID.Values())
	if !ok {
		return gtfs.NoDate, gtfs.NoDate
	}
	return first, last
}

func (f summed) agencies() []object {
	list := []object{}
	if !f.has(gtfs.AgencyFile) {
		return list
	}
	t := f.Agency
	for i := range t.Len() {
		list = append(list, object{
			{"name", f.Text(t.AgencyName.At(i))}, {"url", f.Text(t.AgencyURL.At(i))}, {"phone", f.Text(t.AgencyPhone.At(i))},
			{"email", f.Text(t.AgencyEmail.At(i))}, {"timezone", f.Text(t.AgencyTimezone.At(i))},
		})
	}
	return list
}

// fileNames lists the files at the root of the feed by name, those that are not of GTFS too.
func fileNames(f *gtfs.Feed) []string {
	names := []string{}
	if a := f.Archive(); a != nil {
		for _, e := range a.Entries {
			if !strings.Contains(e.Name, "/") {
				names = append(names, path.Base(strings.ReplaceAll(e.Path, `\`, "/")))
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// counts are the numbers of different ids.
func (f summed) counts() object {
	return object{
		{"Shapes", different(f, &f.Shapes.ShapeID)}, {"Stops", different(f, &f.Stops.StopID.Column)},
		{"Routes", different(f, &f.Routes.RouteID.Column)}, {"Trips", different(f, &f.Trips.TripID.Column)},
		{"Agencies", different(f, &f.Agency.AgencyID.Column)}, {"Blocks", different(f, &f.Trips.BlockID)},
	}
}

// different counts the ids that are given, each once.
func different[T ~uint32](f summed, c *gtfs.Column[T]) (n int) {
	ids := c.Values()
	if len(ids) == 0 || !f.has(c.Field().File()) {
		return 0
	}
	seen := make([]bool, int(slices.Max(ids))+1)
	for _, id := range ids {
		if id != 0 && !seen[id] {
			seen[id] = true
			n++
		}
	}
	return n
}

// featureNames are the features as the canonical report names them.
func (f summed) featureNames() []string {
	names := []string{}
	for _, t := range features(f) {
		names = append(names, t.EN)
	}
	return names
}
