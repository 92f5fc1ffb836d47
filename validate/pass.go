package validate

import (
	"fmt"
	"sync/atomic"

	"github.com/quai-transit/quai/gtfs"
)

// A Pass is one rule at work on one feed: all that the rule may see, and where it reports.
type Pass struct {
	Feed *gtfs.Feed
	// Date is the day the feed is judged on.
	Date gtfs.Date
	// Country is the ISO 3166 code of the country, "" where it is not told.
	Country string

	rule   *Rule
	run    *run
	groups [3]*Group // by severity
	texts  []string
	waited atomic.Int64 // time spent on facts
}

// Report notes a finding at a cell, with the values that the rule's details read.
//
// It does not allocate once the limit of kept notices is reached.
func (p *Pass) Report(at gtfs.Cell, args ...Arg) { p.ReportAs(p.rule.Severity, at, args...) }

// ReportAs is Report at a severity no worse than the rule's.
func (p *Pass) ReportAs(s Severity, at gtfs.Cell, args ...Arg) {
	if s > p.rule.Severity {
		panic(fmt.Sprintf("rule %s is at most %s, not %s", p.rule.Code, p.rule.Severity, s))
	}
	g := p.groups[s]
	if g == nil {
		g = newGroup(p, s)
		p.groups[s] = g
	}
	if len(args) != g.args.width {
		panic(fmt.Sprintf("rule %s gives %d values, its details read %d", p.rule.Code, len(args), g.args.width))
	}
	g.add(at, args)
}

// ReportDefect notes a finding of the reader, with the values that the rule's details
// read besides it.
func (p *Pass) ReportDefect(d *gtfs.Defect, args ...Arg) {
	p.Report(gtfs.Cell{Field: d.Field, Row: d.Row}, args...)
	g := p.groups[p.rule.Severity]
	if g.Len() == g.defects.n+1 {
		g.defects.add(d)
	}
}

// CountOnly adds n to the total of the rule's notices: findings of which no more is known.
func (p *Pass) CountOnly(n int) {
	if g := p.groups[p.rule.Severity]; g != nil && n > 0 {
		g.Total += n
	}
}

// Full reports whether no more notices of the rule's severity are kept: whoever makes
// texts for them may leave that and call CountOnly.
func (p *Pass) Full() bool {
	g := p.groups[p.rule.Severity]
	return g != nil && g.Len() >= maxKept
}

// Text makes a value of a text; rare, since cells say most things.
func (p *Pass) Text(s string) Arg {
	p.texts = append(p.texts, s)
	return Arg(len(p.texts) - 1)
}

// Quirk reports whether a named slip of the canonical validator is to be
// repeated; it is false in the default profile.
func (p *Pass) Quirk(name string) bool { return p.run.o.Quirk != nil && p.run.o.Quirk(name) }

// Stopped reports whether the run was given up, so that all it finds is thrown away: a
// long loop asks each time round and leaves. It costs next to nothing.
func (p *Pass) Stopped() bool { return p.run.stopped.Load() }

// Clean reports whether files can be relied on, so that what is not in them is not in
// the feed: a file that is absent can, one that was read in part cannot. A rule that has
// several parts asks for each; what the whole rule needs stands in its Reads.
func (p *Pass) Clean(files ...gtfs.File) bool {
	clean := p.run.o.Clean
	if clean == nil {
		clean = ReadToEnd
	}
	for _, f := range files {
		if !clean(p.Feed, f) {
			return false
		}
	}
	return true
}

// ReadToEnd reports whether a file is absent or could be read to its end.
func ReadToEnd(f *gtfs.Feed, file gtfs.File) bool {
	t := f.Table(file)
	return !t.Present() || t.Readable() && t.Defects().Count(gtfs.UnreadableFile) == 0
}

// args returns how many values a rule gives with each notice.
func (r *Rule) args() (n int) {
	for _, d := range r.Details {
		n = max(n, d.Arg)
	}
	return n
}
