package profile_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/need"
	"github.com/quai-transit/quai/gtfs/source"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

// TestDeltaGivesTheCanonicalSchema holds that the declarations with the delta say of
// every column what the canonical validator's schema does.
func TestDeltaGivesTheCanonicalSchema(t *testing.T) {
	a, err := source.FromFS(fstest.MapFS{}, "empty")
	require.NoError(t, err)
	feed, err := gtfs.Read(t.Context(), a, profile.Canonical().Reading(""))
	require.NoError(t, err)
	seen, parts := map[gtfs.FieldID]bool{}, map[string]int{}
	for _, row := range readNamed(t, "../../testdata/spec/canonical_schema.tsv") {
		field := feed.FieldAt(strings.TrimSuffix(row["file"], ".txt") + "." + row["column"])
		if !assert.NotNil(t, field, "%s %s", row["file"], row["column"]) {
			continue
		}
		seen[field.ID] = true
		name := row["file"] + " " + row["column"]
		assert.Equal(t, canonicalType(row), typeOf(field), "type of %s", name)
		assert.Equal(t, row["presence"] == "Required", field.Presence == gtfs.Required && !field.ColumnRequired, "required: %s", name)
		assert.Equal(t, row["presence"] == "Recommended", field.Presence == gtfs.Recommended, "recommended: %s", name)
		assert.Equal(t, row["presence"] == "RequiredColumn", field.ColumnRequired, "required column: %s", name)
		assert.Equal(t, strings.HasPrefix(row["primary_key"], "PK"), field.Key != 0, "key: %s", name)
		if field.Key > 0 { // the parts of a key stand in the order of the columns
			parts[row["file"]]++
			assert.Equal(t, parts[row["file"]], field.Key, "position in the key: %s", name)
		}
		if row["generated_foreign_key"] != "" {
			want := strings.Replace(row["generated_foreign_key"], ".txt:", ".", 1)
			assert.Equal(t, []string{want}, field.Refs, "reference of %s", name)
		} else if len(field.Refs) > 0 {
			assert.Contains(t, handWritten, name, "reference")
		}
		if row["enum_values"] != "" {
			assert.Len(t, field.Enum, len(strings.Fields(row["enum_values"])), "values of %s", name)
		}
	}
	for file := range gtfs.Files {
		for _, f := range feed.Table(file).Fields() {
			assert.True(t, seen[f.ID] || file == gtfs.LocationsFile, "%s %s is no column there", file, f.Name)
		}
	}
}

// handWritten are the references that the canonical validator checks by a rule of its
// own, or, the last three, not as foreign keys.
var handWritten = []string{
	"fare_leg_join_rules.txt from_network_id", "fare_leg_join_rules.txt to_network_id", "fare_leg_rules.txt network_id",
	"stop_times.txt location_id", "timeframes.txt service_id", "trips.txt service_id",
	"calendar_dates.txt service_id", "translations.txt record_id", "translations.txt record_sub_id",
}

// canonicalType joins type and bound: "integer, Positive".
func canonicalType(row map[string]string) string {
	kind := strings.ToLower(row["type"])
	if strings.HasPrefix(row["currency_amount"], "currencyField") {
		kind = "amount"
	}
	return strings.TrimSuffix(kind+", "+row["numeric_bound"], ", ")
}

// typeOf spells the type of a declared field in the same way.
func typeOf(f *gtfs.Field) string {
	switch f.Type {
	case "Unique ID", "Foreign ID", "Foreign ID or ID":
		return "id"
	case "Local time":
		return "time"
	case "Language code", "Currency code", "Phone number":
		return strings.ReplaceAll(strings.ToLower(string(f.Type)), " ", "_")
	case "Currency amount":
		return "amount"
	case "Text or URL or Email or Phone number":
		return "text"
	case "Enum":
		if len(f.EnumText) > 0 {
			return "text"
		}
	}
	bound, kind, bounded := strings.Cut(strings.ToLower(string(f.Type)), " ")
	if !bounded {
		return bound
	}
	return kind + ", " + map[string]string{"non-negative": "NonNegative", "positive": "Positive", "non-null": "NonZero"}[bound]
}

// readNamed reads a table of tab-separated values by its column names.
func readNamed(t *testing.T, path string) (rows []map[string]string) {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	header, _, _ := strings.Cut(string(data), "\n")
	names := strings.Split(header, "\t")
	for _, values := range need.Table(t, path) {
		row := map[string]string{}
		for i, v := range values {
			row[names[i]] = v
		}
		rows = append(rows, row)
	}
	return rows
}

// TestDefaultRunsWhatIsNotReplaced holds that the default profile leaves out no rule
// but those another one replaces and those about the run of the canonical validator.
func TestDefaultRunsWhatIsNotReplaced(t *testing.T) {
	def := codes(profile.Default())
	assert.True(t, slices.IsSorted(def))
	for _, r := range profile.Canonical().Rules {
		replaced := slices.ContainsFunc(profile.Default().Rules, func(by *rule) bool { return by.Replaces == r.Code })
		assert.Equal(t, !replaced && !r.System, slices.Contains(def, r.Code), r.Code)
	}
}

type rule = validate.Rule

func codes(p *profile.Profile) (codes []string) {
	for _, r := range p.Rules {
		codes = append(codes, r.Code)
	}
	return codes
}
