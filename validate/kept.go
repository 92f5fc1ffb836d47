package validate

import (
	"cmp"
	"slices"
)

// maxKept bounds the notices kept of one rule, maxKeptRun those of a run.
const (
	maxKept    = 2_000_000
	maxKeptRun = 10_000_000
)

// capKept lets go of notices beyond limit, from the largest groups first.
func (r *Result) capKept(limit int) {
	kept := 0
	for _, g := range r.Groups {
		kept += g.Len()
	}
	for kept > limit {
		g := slices.MaxFunc(r.Groups, func(a, b *Group) int { return cmp.Compare(a.Len(), b.Len()) })
		n := max(g.Len()/2, g.Len()-(kept-limit))
		kept -= g.Len() - n
		g.truncate(n)
	}
}

// truncate keeps the first n notices, in memory of their own, so that the rest is let go of.
func (g *Group) truncate(n int) {
	g.at.truncate(n)
	g.args.truncate(n)
	g.defects.truncate(n)
	var texts []string
	for k := range g.args.width {
		if !g.holdsText(k + 1) {
			continue
		}
		for i := range n {
			arg := &g.args.at(i)[k]
			texts = append(texts, (*g.texts)[*arg])
			*arg = Arg(len(texts) - 1)
		}
	}
	g.texts = &texts
}

// holdsText tells whether the values of a number, from 1, are texts.
func (g *Group) holdsText(arg int) bool {
	return slices.ContainsFunc(g.Rule.Details, func(d Detail) bool { return d.Kind == TextKind && d.Arg == arg })
}
