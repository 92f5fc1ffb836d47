package report

import (
	"cmp"
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
	if in.SystemErrors {
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
	r := in.Result
	return append(o, object{
		{"feedInfo", feedInfo(r.Feed)}, {"agencies", agencies(r.Feed)}, {"files", fileNames(r.Feed)}, {"validationTimeSeconds", 0},
		{"memoryUsageRecords", []int{}}, {"counts", counts(r.Feed)}, {"gtfsFeatures", featureNames(r.Feed)},
	}...)
}

func feedInfo(f *gtfs.Feed) object {
	t := f.FeedInfo
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
	if first, last := serviceWindow(f); first.IsSet() {
		o = append(o, member{"feedServiceWindowStart", first.String()}, member{"feedServiceWindowEnd", last.String()})
	}
	return o
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

func agencies(f *gtfs.Feed) []object {
	t, list := f.Agency, []object{}
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
				names = append(names, e.Name)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// counts are the numbers of different ids.
func counts(f *gtfs.Feed) object {
	return object{
		{"Shapes", different(f.Shapes.ShapeID.Values())}, {"Stops", different(f.Stops.StopID.Values())},
		{"Routes", different(f.Routes.RouteID.Values())}, {"Trips", different(f.Trips.TripID.Values())},
		{"Agencies", different(f.Agency.AgencyID.Values())}, {"Blocks", different(f.Trips.BlockID.Values())},
	}
}

// different counts the ids that are given, each once.
func different[T ~uint32](ids []T) (n int) {
	if len(ids) == 0 {
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
func featureNames(f *gtfs.Feed) []string {
	names := []string{}
	for _, t := range features(f) {
		names = append(names, t.EN)
	}
	return names
}
