package validate

import (
	"cmp"
	"slices"
	"time"

	"github.com/quai-transit/quai/gtfs"
)

// A Result is what a run found.
type Result struct {
	Feed    *gtfs.Feed
	Date    gtfs.Date
	Country string
	// Groups are the notices, by code, worst severity first within a code. Rules that
	// found nothing have none.
	Groups []*Group
	// Skipped are the rules that could not run, by code.
	Skipped []Skipped
	// Failures are the rules that broke down, by code; what they found before is in Groups.
	Failures []Failure
	// Ran is how many rules ran to their end.
	Ran int
	// Took is the time of each rule by code, without that of facts; OnFacts is the time of
	// these, of all goroutines together: for people who tune, never for a report.
	Took    map[string]time.Duration
	OnFacts time.Duration
}

// A Skipped is a rule that could not run.
type Skipped struct {
	Rule   *Rule
	Reason string // such as "no shapes.txt"
}

// A Failure is a rule that broke down: a fault of the program, not of the feed.
type Failure struct {
	Rule   *Rule
	Reason string
}

func (r *run) result(outcomes []outcome) *Result {
	res := &Result{Feed: r.feed, Date: r.o.Date, Country: r.o.Country, Took: map[string]time.Duration{}, OnFacts: time.Duration(r.onFacts.Load())}
	for i, out := range outcomes {
		rule := r.o.Rules[i]
		res.Took[rule.Code] = out.took
		res.Groups = append(res.Groups, out.groups...)
		switch {
		case out.skipped != "":
			res.Skipped = append(res.Skipped, Skipped{rule, out.skipped})
		case out.failure != "":
			res.Failures = append(res.Failures, Failure{rule, out.failure})
		default:
			res.Ran++
		}
	}
	slices.SortStableFunc(res.Groups, func(a, b *Group) int {
		return cmp.Or(cmp.Compare(a.Rule.Code, b.Rule.Code), cmp.Compare(b.Severity, a.Severity))
	})
	slices.SortStableFunc(res.Skipped, func(a, b Skipped) int { return cmp.Compare(a.Rule.Code, b.Rule.Code) })
	slices.SortStableFunc(res.Failures, func(a, b Failure) int { return cmp.Compare(a.Rule.Code, b.Rule.Code) })
	res.capKept(maxKeptRun)
	return res
}

// Count returns how many notices there are of a severity.
func (r *Result) Count(s Severity) (n int) {
	for _, g := range r.Groups {
		if g.Severity == s {
			n += g.Total
		}
	}
	return n
}

// Worst returns the worst severity of any notice, false where there is no notice.
func (r *Result) Worst() (worst Severity, ok bool) {
	for _, g := range r.Groups {
		worst, ok = max(worst, g.Severity), true
	}
	return worst, ok
}
