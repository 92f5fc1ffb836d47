package report_test

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/report"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/need"
	"github.com/quai-transit/quai/gtfs/source"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

// someFeeds are small and differ: calendars, flex, fares, ids without agency, Japanese.
var someFeeds = []string{
	"ar-rio-grande-20180911", "br-fortaleza-20190901b", "fr-tedbus-20230503b", "jp-akita-20190502",
	"us-brown-county-flex-20240202b", "us-caltrain-20231107", "us-turlock-fares-v2-20220624", "us-napa-no-agency-id-20190423",
}

// A told is one line of the canonical validator's answers about a feed.
type told struct {
	Set, Slug, Date, Country, Code string
	Notice                         map[string]any
	FeedInfo                       map[string]string
	Agencies                       []map[string]string
	Files                          []string
	Counts                         map[string]int
	GTFSFeatures                   []string `json:"gtfsFeatures"`
}

// answers reads the lines about feeds, by slug.
func answers(t *testing.T, dir, name string) map[string][]told {
	t.Helper()
	f, err := os.Open(filepath.Join(dir, "expected", name))
	require.NoError(t, err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	require.NoError(t, err)
	out := map[string][]told{}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var line told
		require.NoError(t, json.Unmarshal(lines.Bytes(), &line))
		if line.Set == "feeds" {
			out[line.Slug] = append(out[line.Slug], line)
		}
	}
	require.NoError(t, lines.Err())
	return out
}

// judged reads a feed of the corpus and runs the canonical profile over it.
func judged(t *testing.T, dir, slug, date, country string) *validate.Result {
	t.Helper()
	p := profile.Canonical()
	f, err := gtfs.Open(t.Context(), filepath.Join(dir, "feeds", slug+".zip"), source.Options{}, gtfs.Options{Dialect: p.Dialect, Country: country})
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, f.Close()) })
	day, ok := gtfs.ParseDate(date)
	require.True(t, ok)
	o := p.Options(day)
	o.Country = country
	r, err := validate.Run(t.Context(), f, o)
	require.NoError(t, err)
	return r
}

// A jsonReport is report.json as a program reads it.
type jsonReport struct {
	Summary struct {
		told
		CountryCode, DateForValidation, GtfsInput, ValidatedAt string
		Threads                                                int
	}
	Notices []struct {
		Code, Severity string
		TotalNotices   int
		SampleNotices  []map[string]any
	}
	Quai map[string]any
}

func readJSON(t *testing.T, in *report.Input) (out jsonReport) {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, report.JSON(&b, in))
	require.NoError(t, json.Unmarshal(b.Bytes(), &out), b.String()[:min(b.Len(), 500)])
	return out
}

func TestSummaryAgreesWithTheReference(t *testing.T) {
	dir := need.Corpus(t)
	summaries := answers(t, dir, "summaries.jsonl.gz")
	for _, slug := range someFeeds {
		t.Run(slug, func(t *testing.T) {
			want := summaries[slug][0]
			got := readJSON(t, &report.Input{Result: judged(t, dir, slug, want.Date, want.Country)}).Summary
			assert.Equal(t, want.FeedInfo, got.FeedInfo)
			assert.Equal(t, want.Agencies, got.Agencies)
			assert.Equal(t, want.Files, got.Files)
			assert.Equal(t, want.Counts, got.Counts)
			assert.ElementsMatch(t, want.GTFSFeatures, got.GTFSFeatures)
			assert.Equal(t, want.Date, got.DateForValidation)
		})
	}
}

func TestSamplesAgreeWithTheReference(t *testing.T) {
	dir := need.Corpus(t)
	samples := answers(t, dir, "samples.jsonl.gz")
	summaries := answers(t, dir, "summaries.jsonl.gz")
	compared := 0
	for _, slug := range someFeeds {
		s := summaries[slug][0]
		got := readJSON(t, &report.Input{Result: judged(t, dir, slug, s.Date, s.Country), MaxSamples: math.MaxInt32})
		ours := map[string][]map[string]any{}
		for _, g := range got.Notices {
			ours[g.Code] = append(ours[g.Code], g.SampleNotices...)
		}
		for _, want := range samples[slug] {
			if list := ours[want.Code]; len(list) > 0 {
				compared++
				assert.True(t, slices.ContainsFunc(list, func(n map[string]any) bool { return holds(n, want.Notice) }),
					"%s: %s: not among ours: %s\n such as %s", slug, want.Code, spelled(want.Notice), spelled(list[0]))
			}
		}
	}
	assert.Positive(t, compared, "no rule of these feeds is built yet")
}

// holds reports whether a notice has the members of another with the same values. Where
// the reference has -1 for a value it does not know, we have the value.
func holds(n, want map[string]any) bool {
	for k, v := range want {
		if own, ok := n[k]; !ok || rounded(own) != rounded(v) && rounded(v) != "-1" {
			return false
		}
	}
	return true
}

// spelled spells a notice with its numbers rounded, so that the last bits do not count.
func spelled(n map[string]any) string {
	var b strings.Builder
	for _, k := range sortedKeys(n) {
		fmt.Fprintf(&b, "%s=%s ", k, rounded(n[k]))
	}
	return b.String()
}

func rounded(x any) string {
	switch v := x.(type) {
	case float64:
		return fmt.Sprintf("%.6g", v)
	case []any:
		parts := make([]string, len(v))
		for i := range v {
			parts[i] = rounded(v[i])
		}
		return strings.Join(parts, ",")
	case string:
		return fmt.Sprintf("%q", v)
	}
	return fmt.Sprint(x)
}

// Every member that the reference has too must have its JSON type.
func TestMembersHaveTheTypesOfTheReference(t *testing.T) {
	dir := need.Corpus(t)
	want := noticeFields(t, dir)
	summaries := answers(t, dir, "summaries.jsonl.gz")
	for _, slug := range someFeeds {
		s := summaries[slug][0]
		for _, g := range readJSON(t, &report.Input{Result: judged(t, dir, slug, s.Date, s.Country), MaxSamples: 20}).Notices {
			for _, n := range g.SampleNotices {
				for name, value := range n {
					if typ := want[g.Code][name]; typ != "" && typ != "object" {
						assert.Equal(t, typ, jsonType(value), "%s: %s.%s = %v", slug, g.Code, name, value)
					}
				}
			}
		}
	}
}

// noticeFields reads the type of each member of each code.
func noticeFields(t *testing.T, dir string) map[string]map[string]string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "expected", "notice_fields.tsv"))
	require.NoError(t, err)
	out := map[string]map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n")[1:] {
		cells := strings.Split(line, "\t")
		out[cells[0]] = map[string]string{}
		for _, f := range strings.Fields(cells[2]) {
			name, typ, _ := strings.Cut(f, ":")
			out[cells[0]][name] = strings.NewReplacer("enum", "string", "integer", "number").Replace(typ)
		}
	}
	return out
}

func jsonType(x any) string {
	switch x.(type) {
	case float64:
		return "number"
	case []any:
		return "array"
	case bool:
		return "boolean"
	}
	return "string"
}
