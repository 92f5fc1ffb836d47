package compare

import (
	"cmp"
	"slices"

	"github.com/quai-transit/quai/gtfs/lang"
)

// A Comparison is two reports side by side.
type Comparison struct {
	A, B *Report
	// Caveats are reasons why counts differ that lie in neither feed nor validator.
	Caveats []Caveat
	// Feed is what the two tell differently of the feed itself.
	Feed FeedDifference
	// Differ are the codes that differ, worst severity first, then by code; Same are the
	// others, in the same order.
	Differ, Same []Difference
}

// Options says how much is told.
type Options struct {
	// Samples is how many notices are kept of each code and side at most; 0 is none.
	Samples int
}

// Compare sets two reports side by side.
func Compare(a, b *Report, o Options) *Comparison {
	c := &Comparison{A: a, B: b, Feed: feedDifference(a, b)}
	c.Caveats = caveats(c)
	known := newKnown()
	for _, pair := range pairs(a, b) {
		d := pair.difference(o.Samples)
		d.Rule = known.rule(d.Code)
		d.NotRunA, d.NotRunB = a.NotRun[d.Code], b.NotRun[d.Code]
		if d.Change == Same {
			c.Same = append(c.Same, d)
		} else {
			c.Differ = append(c.Differ, d)
		}
	}
	for _, list := range [][]Difference{c.Differ, c.Same} {
		slices.SortStableFunc(list, func(x, y Difference) int { return cmp.Compare(y.Severity(), x.Severity()) })
	}
	return c
}

// A Difference is one code in both reports.
type Difference struct {
	Code   string
	Change Change
	// A and B count its notices.
	A, B Count
	// Notices tells them apart; nil where a report does not list them all.
	Notices *Exchange
	// Rule is what is known of the code whatever the reports say.
	Rule Rule
	// NotRunA and NotRunB say why A or B did not look for it, where the report tells.
	NotRunA, NotRunB lang.Text
}

// Severity is the worst that either report has.
func (d Difference) Severity() Severity { return max(d.A.Worst(), d.B.Worst()) }

// Regraded tells whether the reports find it to be of other severities.
func (d Difference) Regraded() bool {
	a, b := d.A.present(), d.B.present()
	return a != b && a != 0 && b != 0 && d.A[Untold] == 0 && d.B[Untold] == 0
}

// A Change is what became of a code from A to B.
type Change uint8

// The changes. A code that rose or fell may be of another severity besides.
const (
	Same      Change = iota
	Appeared         // none in A
	Vanished         // none in B
	Rose             // more in B
	Fell             // fewer in B
	Regraded         // as many, of other severities
	Exchanged        // as many, but others
)

// String returns the name that programs read: "appeared".
func (c Change) String() string {
	return [...]string{"same", "appeared", "vanished", "rose", "fell", "regraded", "exchanged"}[c]
}

// Name returns the words that people read.
func (c Change) Name() lang.Text {
	return [...]lang.Text{
		{EN: "the same", FR: "identique"},
		{EN: "appeared", FR: "apparu"},
		{EN: "vanished", FR: "disparu"},
		{EN: "rose", FR: "en hausse"},
		{EN: "fell", FR: "en baisse"},
		{EN: "other severity", FR: "autre gravité"},
		{EN: "other places", FR: "autres endroits"},
	}[c]
}

// A pair is one code as each report has it.
type pair struct{ a, b Code }

// pairs lists the codes of both reports, by code.
func pairs(a, b *Report) (list []pair) {
	i, j := 0, 0
	for i < len(a.Codes) || j < len(b.Codes) {
		switch {
		case j == len(b.Codes) || i < len(a.Codes) && a.Codes[i].Name < b.Codes[j].Name:
			list = append(list, pair{a: a.Codes[i], b: Code{Name: a.Codes[i].Name}})
			i++
		case i == len(a.Codes) || a.Codes[i].Name > b.Codes[j].Name:
			list = append(list, pair{a: Code{Name: b.Codes[j].Name}, b: b.Codes[j]})
			j++
		default:
			list = append(list, pair{a.Codes[i], b.Codes[j]})
			i++
			j++
		}
	}
	return list
}

func (p pair) difference(samples int) Difference {
	d := Difference{Code: p.a.Name, A: p.a.Count, B: p.b.Count, Notices: exchanged(p.a, p.b, samples)}
	a, b := d.A.Total(), d.B.Total()
	switch {
	case a == 0:
		d.Change = Appeared
	case b == 0:
		d.Change = Vanished
	case a < b:
		d.Change = Rose
	case a > b:
		d.Change = Fell
	case d.A != d.B && d.A[Untold] == 0 && d.B[Untold] == 0:
		d.Change = Regraded
	case d.Notices != nil && d.Notices.OnlyA+d.Notices.OnlyB > 0:
		d.Change = Exchanged
	}
	return d
}
