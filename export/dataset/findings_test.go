package dataset_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/dataset"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// said is a message that both languages have in the same words.
func said(s string) lang.Text { return lang.Text{EN: s, FR: s + " (fr)"} }

// testRules are rules that find one thing each in town.
func testRules() []*validate.Rule {
	return []*validate.Rule{
		{
			Code: "call", Severity: validate.Error, Message: said("{trip_id} at {stop_id}"), Fix: said("mend"), Key: []string{"trip_id", "stop_id"},
			Details: []validate.Detail{validate.Here("trip_id", ""), validate.Here("stop_id", "")},
			Run:     func(p *validate.Pass) { p.Report(p.Feed.StopTimes.ArrivalTime.Cell(1)) },
		},
		{
			Code: "contact", Severity: validate.Info, Message: said("write to {agency_email}"),
			Details: []validate.Detail{validate.Value("agency_email", "")},
			Run:     func(p *validate.Pass) { p.Report(p.Feed.Agency.AgencyEmail.Cell(0)) },
		},
		{
			Code: "feed", Severity: validate.Warning, Message: said("all of it"),
			Run: func(p *validate.Pass) { p.Report(validate.OfFeed()) },
		},
		{
			Code: "place", Severity: validate.Warning, Message: said("near {place}"), Key: []string{"route_id"},
			Details: []validate.Detail{validate.Here("route_id", ""), validate.Given(1, "place", validate.PointKind, "")},
			Run: func(p *validate.Pass) {
				p.Report(p.Feed.Routes.RouteLongName.Cell(0), validate.Place(47.5, -1.25))
			},
		},
		{
			Code: "stop", Severity: validate.Warning, Message: said("{stop_name}"),
			Details: []validate.Detail{validate.Here("stop_name", "")},
			Run:     func(p *validate.Pass) { p.Report(p.Feed.Stops.StopName.Cell(0)) },
		},
	}
}

// found returns the findings of the rules in a town, by rule.
func found(t *testing.T) (*dataset.Input, map[string]dataset.Finding) {
	t.Helper()
	files := town()
	files["agency.txt"] = "agency_id,agency_name,agency_url,agency_timezone,agency_email\nV,Valmont,https://v.example,Europe/Paris,jean@v.example\n"
	files["stops.txt"] = strings.Replace(files["stops.txt"], `"Place, du C"`, "=1+1", 1)
	in := inputOf(t, feedOf(t, files), "2026-11-01")
	result, err := validate.Run(t.Context(), in.Feed, validate.Options{Rules: testRules(), Date: in.Date})
	require.NoError(t, err)
	require.Empty(t, result.Failures)
	in.Result = result
	byRule := map[string]dataset.Finding{}
	for _, f := range rowsOf[dataset.Finding](t, in, "findings") {
		byRule[f.Rule] = f
	}
	return in, byRule
}

func TestFindings(t *testing.T) {
	_, f := found(t)
	require.Len(t, f, 5)

	call := f["call"]
	call.Fingerprint = ""
	assert.Equal(t, dataset.Finding{
		Origin: dataset.Origin{FeedID: "test", ReleaseID: 3}, Rule: "call", Severity: "error",
		File: new("stop_times.txt"), Row: new(int32(3)), Field: new("arrival_time"), Value: new("06:05:00"),
		EntityType: new("trip"), EntityID: new("T1"), EntityName: new("C"), RelatedID: new("B"), Lat: new(47.01), Lon: new(2.0),
		SentenceEN: "T1 at B", SentenceFR: "T1 at B (fr)", FixEN: new("mend"), FixFR: new("mend (fr)"),
	}, call)

	place := f["place"]
	assert.Equal(t, []any{"route", "T", "A", 47.5, -1.25}, []any{*place.EntityType, *place.EntityID, *place.EntityName, *place.Lat, *place.Lon})
	assert.Nil(t, place.Value, "the cell is empty")
	assert.Nil(t, place.FixEN)

	stop := f["stop"]
	assert.Equal(t, []any{"stop", "C", "=1+1", 47.02}, []any{*stop.EntityType, *stop.EntityID, *stop.EntityName, *stop.Lat})

	whole := f["feed"]
	assert.Nil(t, whole.File)
	assert.Nil(t, whole.Row)
	assert.Nil(t, whole.EntityID)
}

func TestFindingsHideAddresses(t *testing.T) {
	_, f := found(t)
	assert.Equal(t, "j…@v.example", *f["contact"].Value)
	assert.Equal(t, "write to j…@v.example", f["contact"].SentenceEN)
	assert.Equal(t, "write to j…@v.example (fr)", f["contact"].SentenceFR)
	assert.Equal(t, "agency", *f["contact"].EntityType)
}

// TestFindingsAloneGuardFormulas: data tables stay as they are.
func TestFindingsAloneGuardFormulas(t *testing.T) {
	in, _ := found(t)
	assert.Contains(t, csvOf(t, in, "findings", "rule value entity_name sentence_en"), "stop '=1+1 '=1+1 '=1+1\n")
	assert.Contains(t, csvOf(t, in, "stops", "stop_id stop_name"), "C =1+1\n")
	for _, e := range rowsOf[dataset.Entry](t, in, "dictionary") {
		assert.Equal(t, e.Table == "findings" && e.Type == "text", strings.Contains(e.DescriptionEN, "no spreadsheet works it out"), e.Column)
		assert.Equal(t, e.Table == "findings" && e.Type == "text", strings.Contains(e.DescriptionFR, "aucun tableur ne l’évalue"), e.Column)
	}
}

func TestFindingsAreInKeyOrder(t *testing.T) {
	in, _ := found(t)
	rows := rowsOf[dataset.Finding](t, in, "findings")
	assert.True(t, ascending(rows, func(a, b dataset.Finding) int { return strings.Compare(a.Fingerprint, b.Fingerprint) }))
	for _, r := range rows {
		assert.Regexp(t, "^[0-9a-f]{16}$", r.Fingerprint)
	}
}

func TestDictionaryHasEveryColumn(t *testing.T) {
	in := &dataset.Input{Date: gtfs.NoDate} // it needs no feed
	rows := rowsOf[dataset.Entry](t, in, "dictionary")
	n := 0
	for _, d := range dataset.All() {
		s, err := d.Schema()
		require.NoError(t, err)
		n += len(s.Columns)
	}
	assert.Len(t, rows, n)
	assert.True(t, ascending(rows, func(a, b dataset.Entry) int { return strings.Compare(a.Table+"\x00"+a.Column, b.Table+"\x00"+b.Column) }))
	for _, r := range rows {
		assert.NotNil(t, r.Example, "%s.%s", r.Table, r.Column)
	}
}
