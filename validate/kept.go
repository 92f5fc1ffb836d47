package validate

import (
	"cmp"
	"slices"

	"github.com/quai-transit/quai/gtfs"
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
	g.at, g.args = slices.Clone(g.at[:n]), slices.Clone(g.args[:n*g.width])
	g.defects = append([]*gtfs.Defect(nil), g.defects[:min(n, len(g.defects))]...)
	var texts []string
	for k := range g.width {
		if !g.holdsText(k + 1) {
			continue
		}
		for i := k; i < len(g.args); i += g.width {
			texts = append(texts, (*g.texts)[g.args[i]])
			g.args[i] = Arg(len(texts) - 1)
		}
	}
	g.texts = &texts
}

// holdsText tells whether the values of a number, from 1, are texts.
func (g *Group) holdsText(arg int) bool {
	return slices.ContainsFunc(g.Rule.Details, func(d Detail) bool { return d.Kind == TextKind && d.Arg == arg })
}
