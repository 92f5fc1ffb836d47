package compare

import (
	"strings"

	"github.com/quai-transit/quai/gtfs/lang"
)

// A layout has the widths of the columns of numbers.
type layout struct{ change, a, b, delta int }

func (p *printer) columnsFor(list []Difference) layout {
	return layout{
		change: max(widest(list, func(d Difference) string { return p.say(d.Change.Name()) }),
			widest(list, func(d Difference) string { return p.say(heading(d.Severity())) })),
		a:     max(3, widest(list, func(d Difference) string { return p.say(integer(d.A.Total())) })),
		b:     max(3, widest(list, func(d Difference) string { return p.say(integer(d.B.Total())) })),
		delta: widest(list, func(d Difference) string { return p.say(delta(d)) }),
	}
}

// delta is by how much a code rose or fell, nothing where it did neither.
func delta(d Difference) lang.Text {
	if d.A.Total() == d.B.Total() {
		return lang.Text{}
	}
	return signed(d.B.Total() - d.A.Total())
}

// heading names a severity.
func heading(s Severity) lang.Text {
	return [...]lang.Text{
		{EN: "Severity not told", FR: "Gravité non précisée"},
		{EN: "Information", FR: "Informations"},
		{EN: "Warnings", FR: "Avertissements"},
		{EN: "Errors", FR: "Erreurs"},
	}[s]
}

// heading stands over the codes of a severity, and names the columns of numbers.
func (l layout) heading(p *printer, s Severity) string {
	sign := [...]string{"○", "●", "◆", "▲"}[s]
	return padRight(sign+"  "+p.say(heading(s)), 3+l.change) + "  " + padLeft("A", l.a) + "  " + padLeft("B", l.b)
}

func (l layout) row(p *printer, d Difference) {
	p.whole("   " + padRight(p.say(d.Change.Name()), l.change) +
		"  " + padLeft(p.say(integer(d.A.Total())), l.a) +
		"  " + padLeft(p.say(integer(d.B.Total())), l.b) +
		"  " + padLeft(p.say(delta(d)), l.delta) + "  " + shown(d.Code, 120))
}

func widest[T any](list []T, spell func(T) string) (wide int) {
	for _, x := range list {
		wide = max(wide, lang.Columns(spell(x)))
	}
	return wide
}

func padRight(s string, wide int) string {
	return s + strings.Repeat(" ", max(wide-lang.Columns(s), 0))
}

func padLeft(s string, wide int) string { return strings.Repeat(" ", max(wide-lang.Columns(s), 0)) + s }
