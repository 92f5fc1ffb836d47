package profile_test

import (
	"cmp"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/need"
	"github.com/quai-transit/quai/gtfs/source"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

func TestDifferencesAreWellMade(t *testing.T) {
	list := profile.Differences()
	assert.True(t, slices.IsSortedFunc(list, func(a, b profile.Difference) int { return cmp.Compare(a.Code, b.Code) }))
	canonical, def := codes(profile.Canonical()), codes(profile.Default())
	seen := map[string]bool{}
	for _, d := range list {
		assert.False(t, seen[d.Code], "%s stands twice", d.Code)
		seen[d.Code] = true
		assert.Contains(t, canonical, d.Code, "the canonical profile has no such rule")
		assert.NotEmpty(t, d.Why.EN, d.Code)
		assert.NotEmpty(t, d.Why.FR, d.Code)
		for _, c := range d.Instead {
			assert.Contains(t, def, c, "the default profile has no such rule to tell %s", d.Code)
		}
	}
}

// TestDefaultTellsNoLessThanTheReference holds that the default profile reports as many
// notices of each code that has a rule as the canonical validator, on every feed of the
// corpus, or that the difference is declared. A rule counts for the one it replaces.
//
// What the canonical validator reports is what its profile does: see TestParity of
// export/report.
func TestDefaultTellsNoLessThanTheReference(t *testing.T) {
	root := need.Corpus(t)
	l := &law{declared: map[string]profile.Difference{}, differs: map[string]bool{}}
	for _, d := range profile.Differences() {
		l.declared[d.Code] = d
	}
	for _, r := range profile.Canonical().Rules {
		if !r.System { // what the canonical validator met in its own run
			l.canonical = append(l.canonical, r.Code)
		}
	}
	t.Run("corpus", func(t *testing.T) { l.holds(t, need.Subjects(t, root)) })
	for code := range l.declared {
		assert.True(t, l.differs[code] || slices.Contains(unseen, code) || testing.Short(), "%s is declared and differs nowhere", code)
	}
}

// unseen are declared codes of which no feed of the corpus shows the difference: booking
// rules of a type whose field is forbidden, as their documentation says.
var unseen = []string{"invalid_prior_notice_duration_min", "prior_notice_last_day_after_start_day"}

// A law compares the totals of the default profile with the canonical ones.
type law struct {
	canonical []string // codes that have a rule
	declared  map[string]profile.Difference

	mu      sync.Mutex
	differs map[string]bool // codes of which less was found; mu guards it
}

// holds runs a test per subject.
func (l *law) holds(t *testing.T, subjects []*need.Subject) {
	for _, s := range subjects {
		t.Run(s.Set+"/"+s.Slug, func(t *testing.T) {
			if testing.Short() && s.Giant() {
				t.Logf("left out for -short")
				return
			}
			if s.Totals["i_o_error"] > 0 || s.Totals["thread_execution_error"] > 0 {
				return // the canonical validator could not read it
			}
			t.Parallel()
			l.compare(t, s)
		})
	}
}

func (l *law) compare(t *testing.T, s *need.Subject) {
	p := profile.Default()
	found := totals(t, p, s)
	ours := map[string]int{}
	for _, r := range p.Rules {
		ours[r.Code] += found[r.Code]
		if r.Replaces != "" {
			ours[r.Replaces] += found[r.Code]
		}
	}
	for _, code := range l.canonical {
		if ours[code] < s.Totals[code] {
			l.less(t, code, s.Totals[code], ours)
		}
	}
}

// less holds that a difference is declared, and that what is to be told instead is.
func (l *law) less(t *testing.T, code string, want int, ours map[string]int) {
	t.Helper()
	l.mu.Lock()
	l.differs[code] = true
	l.mu.Unlock()
	d, ok := l.declared[code]
	if !assert.True(t, ok, "%s: %d of %d and no difference is declared", code, ours[code], want) || len(d.Instead) == 0 {
		return
	}
	told := slices.ContainsFunc(d.Instead, func(c string) bool { return ours[c] > 0 })
	assert.True(t, told, "%s: %d of %d and none of %v", code, ours[code], want, d.Instead)
}

// totals judges a subject with a profile and returns its totals by code.
func totals(t *testing.T, p *profile.Profile, s *need.Subject) map[string]int {
	f, err := gtfs.Open(t.Context(), s.Path, source.Options{}, p.Reading(s.Country))
	require.NoError(t, err)
	defer f.Close()
	date, ok := gtfs.ParseDate(s.Date)
	require.True(t, ok)
	o := p.Options(date)
	o.Country, o.Threads = s.Country, 1
	res, err := validate.Run(t.Context(), f, o)
	require.NoError(t, err)
	assert.Empty(t, res.Failures)
	found := map[string]int{}
	for _, g := range res.Groups {
		found[g.Rule.Code] += g.Total
	}
	return found
}
