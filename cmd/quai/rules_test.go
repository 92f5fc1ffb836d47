package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

func TestRulesAsData(t *testing.T) {
	var all []ruleJSON
	require.NoError(t, json.Unmarshal([]byte(quai(t, "rules", "-f", "json")), &all))
	require.Len(t, all, len(profile.Rules()))
	for _, r := range all {
		assert.NotEmpty(t, r.Profiles, r.Code)
		if r.Code == "thread_execution_error" {
			assert.Nil(t, r.Example, "no text makes such an archive: it has a Go test")
			continue
		}
		require.NotNil(t, r.Example, r.Code)
		assert.NotEmpty(t, r.Example.Findings, r.Code)
		assert.Equal(t, r.Canonical, strings.Contains(strings.Join(r.Profiles, " "), profile.Canonical().Name), r.Code)
		for _, d := range r.Details {
			assert.NotEmpty(t, d.About.EN, "%s %s", r.Code, d.Name)
			assert.NotEmpty(t, d.About.FR, "%s %s", r.Code, d.Name)
		}
		require.NotNil(t, r.Good, r.Code)
		assert.Empty(t, r.Good.Findings, r.Code)
		r.Good.Findings = r.Example.Findings
		r.Good.About = r.Example.About
		assert.NotEqual(t, r.Example, r.Good, r.Code)
	}
}

// TestGoodExamplesAreGood runs the rule over the example that is said not to have its fault.
func TestGoodExamplesAreGood(t *testing.T) {
	found := 0
	for _, r := range profile.Rules() {
		e, err := goodExampleOf(r.Code)
		require.NoError(t, err)
		if e == nil {
			continue
		}
		found++
		res, err := profile.RunFixture(t.Context(), e.Fixture)
		require.NoError(t, err)
		for _, g := range res.Groups {
			assert.NotEqual(t, r.Code, g.Rule.Code, e.Name)
		}
	}
	assert.Positive(t, found)
}

func TestFilesOfRules(t *testing.T) {
	feed, err := declared(t.Context())
	require.NoError(t, err)
	all := int(gtfs.Files)
	for code, want := range map[string][]gtfs.File{
		"invalid_color":           {gtfs.RoutesFile},
		"malformed_json":          {gtfs.LocationsFile},
		"missing_required_file":   {gtfs.AgencyFile, gtfs.StopsFile, gtfs.RoutesFile, gtfs.TripsFile, gtfs.StopTimesFile, gtfs.FeedInfoFile},
		"invalid_currency_amount": {gtfs.FareProductsFile},
		"unused_shape":            {gtfs.TripsFile, gtfs.ShapesFile},
		"unknown_file":            nil,
		"odd_archive":             nil,
	} {
		assert.Equal(t, want, filesOf(ruleNamed(t, code), feed), code)
	}
	assert.Len(t, filesOf(ruleNamed(t, "empty_file"), feed), all-1)
	assert.Len(t, filesOf(ruleNamed(t, "miscased_file_name"), feed), all)
}

func ruleNamed(t *testing.T, code string) *validate.Rule {
	t.Helper()
	rules, err := chosenRules([]string{code}, false)
	require.NoError(t, err)
	return rules[0]
}

func TestSearchTakesWhatPeopleType(t *testing.T) {
	for _, c := range []struct {
		search, text string
		found        bool
	}{
		{"", "anything", true},
		{"ARRET", "Un arrêt", true},
		{"arrêt", "ARRET", true},
		{"d'itinéraire", "changement d’itinéraire", true},
		{"loin arrêt", "arrêt loin du tracé", true},
		{"loin gare", "arrêt loin du tracé", false},
	} {
		f := ruleFilter{search: c.search}
		require.NoError(t, f.parse())
		assert.Equal(t, c.found, f.finds(c.text), c.search)
	}
}

func TestCut(t *testing.T) {
	assert.Equal(t, "a,b", cut("a,b", 3))
	assert.Equal(t, "trip_id,… (+22)", cut("trip_id,arrival_time,stop_sequence"[:30], 20))
	assert.Equal(t, "éééééééé… (+12)", cut(strings.Repeat("é", 20), 17))
	assert.Equal(t, "é… (+19)", cut(strings.Repeat("é", 20), 1))
}

func TestHarmless(t *testing.T) {
	assert.Equal(t, "«\u00a0a·b\u00a0»", harmless("«\u00a0a\x1bb\u00a0»"))
}

func TestWrapKeepsWordsTogether(t *testing.T) {
	text := strings.Repeat("mot ", 19) + "12\u00a0km"
	assert.True(t, strings.HasSuffix(wrap(text), "\n12\u00a0km"), wrap(text))
}

func TestAboutDetails(t *testing.T) {
	for _, c := range []struct {
		d      validate.Detail
		en, fr string
	}{
		{validate.Here("stop_id", ""), "value of stop_id in the record at fault", "valeur du champ stop_id dans l’enregistrement en cause"},
		{validate.There(1, "other_stop_id", "stop_id", ""), "value of stop_id in the other record", "valeur du champ stop_id dans l’autre enregistrement"},
		{validate.Here("stop_id/stop_name", "").As("stop_name"), "value of stop_name in the record that stop_id points at", "valeur du champ stop_name dans l’enregistrement désigné par stop_id"},
		{validate.Line(1, "trip_csv_row_number", ""), "line number in trips.txt", "numéro de ligne dans trips.txt"},
		{validate.Line(0, "csv_row_number", ""), "line number in the file", "numéro de ligne dans le fichier"},
		{validate.Number(1, "distance", validate.Metres, ""), "distance, in metres", "distance, en mètres"},
		{validate.Number(1, "unheard_of", validate.Days, ""), "number, in days", "nombre, en jours"},
		{validate.Given(1, "date", validate.DateKind, ""), "day", "jour"},
	} {
		assert.Equal(t, lang.Text{EN: c.en, FR: c.fr}, aboutDetail(&c.d), c.d.Name)
	}
}
