package rules_test

import (
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/fixture"
	"github.com/quai-transit/quai/validate/rules"
)

// withThreshold are the rules that find what lies beyond a number; each has at least one
// fixture of what lies just within.
var withThreshold = []string{
	"big_gap_in_service",
	"block_trips_with_overlapping_stop_times",
	"duplicate_stop",
	"duplicate_trip",
	"equal_shape_distance_diff_coordinates",
	"equal_shape_distance_diff_coordinates_distance_below_threshold",
	"expired_calendar",
	"fast_travel_between_consecutive_stops",
	"fast_travel_between_far_stops",
	"feed_expiration_date30_days",
	"feed_expiration_date7_days",
	"feed_valid_beyond_total_service_window",
	"future_calendar",
	"future_feed",
	"impossible_speed",
	"overlapping_frequency",
	"platforms_without_station",
	"point_near_origin",
	"point_near_pole",
	"route_color_contrast",
	"route_short_name_too_long",
	"same_name_far_apart_in_pattern",
	"shape_jump",
	"shape_overshoots_terminal",
	"shape_spike",
	"start_and_end_range_out_of_order",
	"station_far_from_children",
	"stop_coordinates_rounded",
	"stop_far_from_all_others",
	"stop_has_too_many_matches_for_shape",
	"stop_lat_lon_swapped",
	"stop_sign_flipped",
	"stop_spike",
	"stop_time_with_arrival_before_previous_departure_time",
	"stop_too_far_from_shape",
	"stops_share_exact_coordinates",
	"timeframe_start_or_end_time_greater_than_twenty_four_hours",
	"transfer_distance_above_2_km",
	"transfer_distance_too_large",
	"trip_coverage_not_active_for_next7_days",
	"trip_distance_exceeds_shape_distance",
	"trip_distance_exceeds_shape_distance_below_threshold",
}

func TestRulesAreSorted(t *testing.T) {
	codes := codesOf(rules.All())
	assert.True(t, slices.IsSorted(codes), "rules.go lists rules by code")
	assert.Equal(t, len(codes), len(slices.Compact(slices.Clone(codes))), "a code stands once")
	assert.True(t, slices.IsSorted(withThreshold))
	for _, code := range withThreshold {
		assert.Contains(t, codes, code)
	}
}

func TestEveryRuleIsWhole(t *testing.T) {
	for _, r := range rules.All() {
		t.Run(r.Code, func(t *testing.T) {
			checkTexts(t, r)
			checkDetails(t, r)
			checkFiles(t, r)
			assert.NotNil(t, r.Run)
		})
	}
}

// checkTexts holds that all texts are there in both languages and name declared details.
func checkTexts(t *testing.T, r *validate.Rule) {
	for name, text := range map[string]lang.Text{"Title": r.Title, "Doc": r.Doc, "Fix": r.Fix, "Message": r.Message} {
		for _, l := range lang.All {
			s := text.In(l)
			assert.NotEmpty(t, s, "%s in %s", name, l)
			assert.Equal(t, strings.TrimSpace(s), s, "%s in %s", name, l)
			assert.NotContains(t, s, "'", "%s in %s: write ’", name, l)
			if name != "Title" {
				assert.True(t, strings.HasSuffix(s, "."), "%s in %s ends with a full stop", name, l)
			}
		}
	}
	en, err := lang.ParseMessage(r.Message.EN)
	require.NoError(t, err)
	fr, err := lang.ParseMessage(r.Message.FR)
	require.NoError(t, err)
	assert.ElementsMatch(t, en.Names(), fr.Names(), "both messages tell the same")
	assert.Subset(t, detailNames(r), en.Names())
	at, err := url.Parse(r.Source)
	require.NoError(t, err)
	assert.Equal(t, "https", at.Scheme, "Source is a URL")
}

// checkDetails holds that names are told apart and the key is made of them.
func checkDetails(t *testing.T, r *validate.Rule) {
	names, references := detailNames(r), map[string]bool{}
	for i, d := range r.Details {
		assert.NotContains(t, names[:i], d.Name, "a detail twice")
		if d.Reference != "" {
			assert.False(t, references[d.Reference], "reference %s twice", d.Reference)
			references[d.Reference] = true
		}
	}
	for _, k := range r.Key {
		assert.Contains(t, names, k, "key")
	}
}

// checkFiles holds that the rule has a file of its name, a fixture that it finds and
// near misses that it does not.
func checkFiles(t *testing.T, r *validate.Rule) {
	source, err := os.ReadFile(r.Code + ".go")
	require.NoError(t, err)
	assert.Contains(t, string(source), `"`+r.Code+`"`)
	assert.True(t, finds(t, filepath.Join("testdata", r.Code+".txtar"), r.Code), "its fixture does not show it")
	misses, err := filepath.Glob(filepath.Join("testdata", r.Code+"-*.txtar"))
	require.NoError(t, err)
	for _, miss := range misses {
		assert.False(t, finds(t, miss, r.Code), "%s is no near miss", miss)
	}
	if slices.Contains(withThreshold, r.Code) {
		assert.NotEmpty(t, misses, "no near miss")
	}
}

// finds reports whether a fixture wants a notice of a rule.
func finds(t *testing.T, name, code string) bool {
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	f, err := fixture.Parse(name, data)
	require.NoError(t, err)
	return f.Wants(code)
}

// TestNoFileWithoutRule holds that each declared rule is listed and each fixture is of one.
func TestNoFileWithoutRule(t *testing.T) {
	codes := codesOf(rules.All())
	sources, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range sources {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		if strings.Contains(string(data), "\nvar ") && strings.Contains(string(data), " = &validate.Rule{\n") {
			assert.Contains(t, codes, strings.TrimSuffix(name, ".go"), "%s declares a rule that rules.go does not list", name)
		}
	}
	fixtures, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	for _, name := range fixtures {
		code, _, _ := strings.Cut(strings.TrimSuffix(filepath.Base(name), ".txtar"), "-")
		assert.Contains(t, codes, code, "%s is of no rule", name)
	}
}

func codesOf(all []*validate.Rule) (codes []string) {
	for _, r := range all {
		codes = append(codes, r.Code)
	}
	return codes
}

func detailNames(r *validate.Rule) (names []string) {
	for _, d := range r.Details {
		names = append(names, d.Name)
	}
	return names
}
