package rules_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/source"
	"github.com/quai-transit/quai/validate/fixture"
	"github.com/quai-transit/quai/validate/rules"
)

// measures are the names of details that are no fields of GTFS. Keep the list short:
// one word for one thing in all rules.
var measures = []string{
	"before",
	"calls",
	"confidence",
	"csv_row_number",
	"current_date",
	"date",
	"days",
	"days_after",
	"days_before",
	"decimals",
	"distance",
	"distance_km",
	"entity_id",
	"exception",
	"feature_index",
	"field_name",
	"field_names",
	"filename",
	"gap",
	"geography_id",
	"has_entrance",
	"has_exit",
	"latitude",
	"latitude_field",
	"length",
	"limit",
	"location_type_name",
	"longitude",
	"longitude_field",
	"match",
	"matches",
	"message",
	"past",
	"patterns",
	"points",
	"route_ids",
	"route_types",
	"routes",
	"speed",
	"stops",
	"suggestion",
	"time",
	"trips",
	"validator",
	"value",
}

// relations come before a name for the same thing of another row or another file.
var relations = []string{
	"agency_", "end_", "expected_", "first_", "from_", "given_", "last_", "location_group_", "lowest_",
	"other_", "parent_", "previous_", "route_", "shape_", "start_", "stop_", "stop_id_", "stop_time_",
	"to_", "trip_", "trip_id_",
}

// TestDetailNames holds that details are called by their fields of GTFS or as measures.
func TestDetailNames(t *testing.T) {
	assert.True(t, slices.IsSorted(measures))
	fields := fieldNames(t)
	for _, r := range rules.All() {
		for _, d := range r.Details {
			assert.True(t, isName(d.Name, fields), "%s: %s is neither a field of GTFS nor a measure", r.Code, d.Name)
		}
	}
}

func isName(name string, fields map[string]bool) bool {
	if fields[name] || slices.Contains(measures, name) {
		return true
	}
	for _, rel := range relations {
		if rest, ok := strings.CutPrefix(name, rel); ok && isName(rest, fields) {
			return true
		}
	}
	return false
}

// fieldNames returns the names of all fields of the reference.
func fieldNames(t *testing.T) map[string]bool {
	f, err := fixture.Parse("names", nil)
	require.NoError(t, err)
	fsys, err := f.FS()
	require.NoError(t, err)
	a, err := source.FromFS(fsys, "names")
	require.NoError(t, err)
	feed, err := gtfs.Read(t.Context(), a, gtfs.Options{})
	require.NoError(t, err)
	names := map[string]bool{}
	for file := range gtfs.Files {
		for _, field := range feed.Table(file).Fields() {
			names[field.Name] = true
		}
	}
	return names
}
