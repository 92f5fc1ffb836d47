package release

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite allowed.tsv from testdata/spec")

// The embedded list is the specification and the live extensions: no more, no less.
func TestAllowListFollowsSpecification(t *testing.T) {
	want := "file\tcolumn\n" + strings.Join(specifiedNames(t), "\n") + "\n"
	if *update {
		require.NoError(t, os.WriteFile("allowed.tsv", []byte(want), 0o644))
	}
	got, err := os.ReadFile("allowed.tsv")
	require.NoError(t, err)
	assert.Empty(t, cmp.Diff(want, string(got)), "run: go test ./export/release -run AllowList -update")
}

func specifiedNames(t *testing.T) []string {
	var names []string
	for _, r := range specRows(t, "fields.tsv") {
		names = append(names, r[0]+"\t"+r[1])
	}
	for _, r := range specRows(t, "extensions.tsv") {
		kind, file, field, status := r[0], r[1], r[2], r[7]
		switch {
		case status != "live":
		case kind == "field":
			names = append(names, file+"\t"+field)
		case kind == "file" && isText(file):
			names = append(names, file+"\t"+whole)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Extensions without columns are prose: licences and notes.
func isText(file string) bool {
	return regexp.MustCompile(`(?i)licen[cs]e|readme`).MatchString(file) && file != "licenses.txt"
}

func specRows(t *testing.T, name string) [][]string {
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "spec", name))
	require.NoError(t, err)
	return rows(string(data))
}

func TestAllowListKnowsTheReference(t *testing.T) {
	a := AllowList()
	for _, r := range specRows(t, "files.tsv") {
		assert.True(t, a.AllowedFile(r[0]), r[0])
	}
	for _, r := range specRows(t, "fields.tsv") {
		assert.True(t, a.AllowedColumn(r[0], r[1]), "%s %s", r[0], r[1])
	}
}

func TestAllowListLeavesOut(t *testing.T) {
	a := AllowList()
	for _, name := range []string{
		"drivers.txt", "employee_run_dates.txt", "run_events.txt", "run_event.txt", "runs_pieces.txt", "runcut.txt",
		"rider_trip.txt", "README.md", "secret.txt", "", "Stops.txt", "../stops.txt", "trips_supplement.txt",
	} {
		assert.False(t, a.AllowedFile(name), name)
		assert.False(t, a.AllowedWhole(name), name)
	}
	for _, c := range [][2]string{
		{"agency_jp.txt", "agency_president_name"}, {"block.txt", "block_run_num"}, {"stops.txt", "driver_phone"},
		{"drivers.txt", "stop_id"}, {"license.txt", whole}, {"stops.txt", ""},
	} {
		assert.False(t, a.AllowedColumn(c[0], c[1]), c)
	}
	assert.True(t, a.AllowedColumn("stops.txt", "NVBW_HST_DHID"), "a live extension")
	assert.True(t, a.AllowedWhole("license.txt"))
}

// Whatever is added to the list of extensions, a name that speaks of people is looked at.
func TestAllowListNamesNobody(t *testing.T) {
	person := regexp.MustCompile(`(?i)driver|employee|staff|crew|conductor|personn?el|operator_name|president|roster|salary|birth|rider_id|phone|e_?mail`)
	seen := map[string]bool{ // contacts of a company, all but office_phone from the reference
		"agency.txt agency_phone": true, "agency.txt agency_email": true, "booking_rules.txt phone_number": true,
		"feed_info.txt feed_contact_email": true, "attributions.txt attribution_email": true,
		"attributions.txt attribution_phone": true, "office_jp.txt office_phone": true,
	}
	a := AllowList()
	for _, file := range a.Files() {
		assert.NotRegexp(t, person, file)
		for column := range a.columns[file] {
			if name := file + " " + column; !seen[name] {
				assert.NotRegexp(t, person, column, file)
			}
		}
	}
}
