package profile_test

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/need"
	"github.com/quai-transit/quai/gtfs/source"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

// giants are the feeds that -short leaves out: each takes seconds.
var giants = []string{
	"us-mta-bus-bk-20260923", "es-renfe-cercanias-20260614t0210", "es-renfe-cercanias-20260613t0210",
	"us-las-vegas-rtc-20210526", "pl-bydgoszcz-20200708", "in-ahmedabad-20260812", "in-ahmedabad-20260722",
}

// A subject is one feed of the corpus and what the canonical validator says of it.
type subject struct {
	set, slug, path, country string
	date                     gtfs.Date
	totals                   map[string]int
}

// TestCanonicalTotals holds that the canonical profile finds as many notices of each
// code that has a rule as the canonical validator 8.0.1 does, on every feed of the
// corpus, or that the difference was reviewed.
func TestCanonicalTotals(t *testing.T) {
	root := need.Corpus(t)
	p := profile.Canonical()
	reviewed := readReviewed(t)
	for _, list := range []string{"expected/feeds.tsv", "expected/fixtures.tsv", "made/made.tsv", "made/mutants.tsv"} {
		path := filepath.Join(root, list)
		if _, err := os.Stat(path); err != nil {
			t.Logf("%s is not there: its feeds are left out", list)
			continue
		}
		for _, s := range readSubjects(t, root, path) {
			t.Run(s.set+"/"+s.slug, func(t *testing.T) {
				if testing.Short() && slices.Contains(giants, s.slug) {
					t.Logf("left out for -short")
					return
				}
				t.Parallel()
				s.compare(t, p, reviewed)
			})
		}
	}
}

// compare judges the subject and compares the totals of all codes that have a rule.
func (s *subject) compare(t *testing.T, p *profile.Profile, reviewed map[string]string) {
	ours, err := s.judge(t, p)
	if s.totals["i_o_error"] > 0 {
		require.Error(t, err, "the canonical validator cannot read it")
		return
	}
	require.NoError(t, err)
	for _, r := range p.Rules {
		got, want := ours[r.Code], s.totals[r.Code]
		key := strings.Join([]string{s.set, s.slug, r.Code, strconv.Itoa(got), strconv.Itoa(want)}, "\t")
		if got != want {
			assert.NotEmpty(t, reviewed[key], "difference\t%s", key)
		}
	}
}

// judge returns the totals by code. A feed that is refused has none, and an error.
func (s *subject) judge(t *testing.T, p *profile.Profile) (map[string]int, error) {
	f, err := gtfs.Open(t.Context(), s.path, source.Options{}, p.Reading(s.country))
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", s.slug, err)
	}
	o := p.Options(s.date)
	o.Country, o.Threads = s.country, 1
	res, err := validate.Run(t.Context(), f, o)
	require.NoError(t, err)
	for _, x := range res.Failures {
		assert.Fail(t, "rule failed", "%s: %s", x.Rule.Code, x.Reason)
	}
	totals := map[string]int{}
	for _, g := range res.Groups {
		totals[g.Rule.Code] += g.Total
	}
	return totals, errors.Join(err, f.Close())
}

// readSubjects reads a list of expected totals.
func readSubjects(t *testing.T, root, path string) []*subject {
	t.Helper()
	var all []*subject
	bySlug := map[string]*subject{}
	for _, row := range readTSV(t, path) {
		set, slug, code := row[0], row[1], row[4]
		s := bySlug[slug]
		if s == nil {
			date, ok := gtfs.ParseDate(row[2])
			require.True(t, ok, row[2])
			s = &subject{set: set, slug: slug, date: date, country: strings.TrimPrefix(row[3], "ZZ"), totals: map[string]int{}}
			s.path = find(t, root, set, slug)
			bySlug[slug] = s
			all = append(all, s)
		}
		n, err := strconv.Atoi(row[6])
		require.NoError(t, err)
		if code != "-" {
			s.totals[code] += n
		}
	}
	slices.SortFunc(all, func(a, b *subject) int { return cmp.Compare(a.slug, b.slug) })
	return all
}

// find returns where the feed of a set lies.
func find(t *testing.T, root, set, slug string) string {
	t.Helper()
	for _, dir := range []string{set, "made/" + set} {
		for _, ending := range []string{".zip", ""} {
			path := filepath.Join(root, dir, slug+ending)
			if _, err := os.Stat(path); err == nil {
				return path
			}
		}
	}
	t.Fatalf("no feed %s in %s", slug, set)
	return ""
}

// readReviewed reads the differences that were looked at: by set, slug, code, our
// total and theirs, the reason.
func readReviewed(t *testing.T) map[string]string {
	t.Helper()
	reviewed := map[string]string{}
	for _, row := range readTSV(t, "../../testdata/precision/canonical_totals.tsv") {
		require.Len(t, row, 6, row)
		reviewed[strings.Join(row[:5], "\t")] = row[5]
	}
	return reviewed
}

// readTSV reads the rows below the header.
func readTSV(t *testing.T, path string) (rows [][]string) {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	for _, line := range lines[1:] {
		rows = append(rows, strings.Split(line, "\t"))
	}
	return rows
}
