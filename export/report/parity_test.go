package report_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
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

// TestParity holds the canonical profile against the canonical validator 8.0.1 on every
// feed of the corpus: the same totals of the same codes, the same notices where they are
// stored, the same summary. What differs stands in testdata/parity.tsv with its reason.
func TestParity(t *testing.T) {
	root := need.Corpus(t)
	p, m := profile.Canonical(), newMatrix(t)
	t.Run("all", func(t *testing.T) {
		for _, s := range readSubjects(t, root) {
			t.Run(s.Set+"/"+s.Slug, func(t *testing.T) {
				if testing.Short() && s.Giant() {
					t.Log("left out for -short")
					return
				}
				t.Parallel()
				s.compare(t, p, m)
			})
		}
	})
	m.judge(t)
}

// compare judges the subject and compares all that is known of it.
func (s *subject) compare(t *testing.T, p *profile.Profile, m *matrix) {
	res, refused := s.judged(t, p)
	ours := map[string]int{}
	if refused != nil {
		ours["i_o_error"] = 1
	} else {
		defer res.Feed.Close()
		for _, f := range res.Failures {
			assert.Fail(t, "rule failed", "%s: %s", f.Rule.Code, f.Reason)
		}
		for _, g := range res.Groups {
			ours[g.Rule.Code] += g.Total
			s.compareNotices(t, res, g, m)
		}
		s.compareSummary(t, res, m)
	}
	for code, n := range ours {
		m.add(t, s.Slug, code, s.Totals[code], n)
	}
	for code, n := range s.Totals {
		if _, ok := ours[code]; !ok {
			m.add(t, s.Slug, code, n, 0)
		}
	}
}

// judged reads the feed and runs the canonical profile over it.
func (s *subject) judged(t *testing.T, p *profile.Profile) (*validate.Result, error) {
	t.Helper()
	f, err := gtfs.Open(t.Context(), s.Path, source.Options{}, p.Reading(s.Country))
	if err != nil {
		require.NoError(t, t.Context().Err())
		return nil, err
	}
	date, ok := gtfs.ParseDate(s.Date)
	require.True(t, ok)
	o := p.Options(date)
	o.Country, o.Threads = s.Country, 1
	res, err := validate.Run(t.Context(), f, o)
	require.NoError(t, err)
	return res, nil
}

// compareNotices holds that the notices that are stored, five at most, are ours, and that
// they are all where there are no more.
func (s *subject) compareNotices(t *testing.T, res *validate.Result, g *validate.Group, m *matrix) {
	code := g.Rule.Code
	missing := slices.Clone(s.samples[code])
	if len(missing) == 0 || s.Totals[code] != g.Total {
		return // told by the totals
	}
	var near nearest
	in := &report.Input{Result: res, DropIn: true}
	for i := 0; i < g.Len() && len(missing) > 0; i++ {
		var own map[string]any
		require.NoError(t, json.Unmarshal(report.NoticeJSON(in, g.Notice(i)), &own))
		if k := slices.IndexFunc(missing, func(n map[string]any) bool { return alike(n, own) }); k >= 0 {
			missing = slices.Delete(missing, k, k+1)
			continue
		}
		if len(missing) > 0 {
			near.look(missing[0], own)
		}
	}
	if len(missing) > 0 && !m.reviewed(s.Slug, code+" notices", len(missing), 0) {
		assert.Fail(t, "notices that are not ours", "%s\t%s notices\t%d\t0: %s", s.Slug, code, len(missing), near.text)
	}
}

// nearest is the notice of ours that has the most members with a notice of theirs.
type nearest struct {
	same int
	text string // the members in which they differ
}

func (n *nearest) look(theirs, ours map[string]any) {
	var differ []string
	for _, k := range slices.Sorted(maps.Keys(theirs)) {
		if v, ok := ours[k]; !ok || !alike(theirs[k], v) {
			differ = append(differ, fmt.Sprintf("%s: theirs %#v, ours %#v", k, theirs[k], ours[k]))
		}
	}
	for k, v := range ours {
		if _, ok := theirs[k]; !ok {
			differ = append(differ, fmt.Sprintf("%s: ours alone %#v", k, v))
		}
	}
	if same := 100 - len(differ); same > n.same {
		*n = nearest{same, strings.Join(differ, "; ")}
	}
}

// alike compares values of JSON, numbers with a tolerance.
func alike(a, b any) bool {
	switch a := a.(type) {
	case float64:
		b, ok := b.(float64)
		return ok && math.Abs(a-b) <= 1e-6*max(1, math.Abs(a), math.Abs(b))
	case []any:
		b, ok := b.([]any)
		return ok && slices.EqualFunc(a, b, alike)
	case map[string]any:
		b, ok := b.(map[string]any)
		if !ok || len(a) != len(b) {
			return false
		}
		for k, v := range a {
			if w, ok := b[k]; !ok || !alike(v, w) {
				return false
			}
		}
		return true
	}
	return a == b
}

// compareSummary compares the summary of report.json, part by part.
func (s *subject) compareSummary(t *testing.T, res *validate.Result, m *matrix) {
	if s.summary == nil {
		return
	}
	got, want := readJSON(t, &report.Input{Result: res, DropIn: true, MaxSamples: 1}).Summary, s.summary
	for part, pair := range map[string][2]any{
		"feedInfo": {want.FeedInfo, got.FeedInfo}, "agencies": {want.Agencies, got.Agencies}, "files": {want.Files, got.Files},
		"counts": {want.Counts, got.Counts}, "date": {want.Date, got.DateForValidation},
		"gtfsFeatures": {slices.Sorted(slices.Values(want.GTFSFeatures)), slices.Sorted(slices.Values(got.GTFSFeatures))},
	} {
		if !assert.ObjectsAreEqual(pair[0], pair[1]) && !m.reviewed(s.Slug, "summary "+part, 1, 0) {
			assert.Fail(t, "summary", "%s\tsummary %s\t1\t0: theirs %v, ours %v", s.Slug, part, pair[0], pair[1])
		}
	}
}
