package report

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// A verdict is the answer: a sentence, and three numbers at most that give its weight.
type verdict struct {
	Mark     mark
	Sentence lang.Text
	Numbers  []figure
}

// A figure is a number and what it counts.
type figure struct {
	Number lang.Text
	Label  lang.Text
}

// A mark is a sign with a colour of its own; neither is needed alone, for its word
// always stands with it.
type mark struct {
	Sign string
	Name string // of the colour among the tokens
	Word lang.Text
}

func marked(s validate.Severity) mark {
	return mark{[...]string{"●", "◆", "▲"}[s], s.String(), s.Name()}
}

func good() mark { return mark{"✓", "good", lang.Text{EN: "in order", FR: "conforme"}} }

// verdictOf judges by the worst severity of what was found.
func verdictOf(in *Input) verdict {
	if in.Result == nil {
		return verdict{Mark: marked(validate.Error), Sentence: lang.Text{
			EN: "This file cannot be read, so nothing in it was checked.",
			FR: "Ce fichier est illisible : rien n’a pu y être contrôlé.",
		}}
	}
	causes := causesBySeverity(in.Result)
	v := verdict{Numbers: numbers(in.Result)}
	switch {
	case causes[validate.Error] > 0:
		v.Mark, v.Sentence = marked(validate.Error), notReady(causes[validate.Error])
	case causes[validate.Warning] > 0:
		v.Mark, v.Sentence = marked(validate.Warning), toImprove(causes[validate.Warning])
	case len(in.Result.Failures) > 0 || in.Result.Ran == 0:
		v.Mark, v.Sentence = marked(validate.Warning), lang.Text{
			EN: "Nothing wrong was found, but not everything could be checked.",
			FR: "Aucun défaut trouvé, mais tout n’a pas pu être contrôlé.",
		}
	default:
		v.Mark, v.Sentence = good(), lang.Text{
			EN: "Ready to publish: nothing wrong was found.",
			FR: "Prêt à publier : aucun défaut trouvé.",
		}
	}
	return v
}

func notReady(causes int) lang.Text {
	return counted(causes,
		"Not ready to publish: %s cause to correct.", "Not ready to publish: %s causes to correct.",
		"Pas encore publiable : %s cause à corriger.", "Pas encore publiable : %s causes à corriger.")
}

func toImprove(causes int) lang.Text {
	return counted(causes,
		"Ready to publish, with %s point to improve.", "Ready to publish, with %s points to improve.",
		"Publiable, avec %s point à améliorer.", "Publiable, avec %s points à améliorer.")
}

// causesBySeverity counts groups.
func causesBySeverity(r *validate.Result) (n [3]int) {
	for _, g := range r.Groups {
		n[g.Severity]++
	}
	return n
}

// numbers are errors, warnings, and the trips that errors touch or, where they touch
// none, the checks that ran.
func numbers(r *validate.Result) []figure {
	causes := causesBySeverity(r)
	var list []figure
	for _, s := range [...]validate.Severity{validate.Error, validate.Warning} {
		if n := r.Count(s); n > 0 {
			list = append(list, figure{integer(n), placesIn(n, s, causes[s])})
		}
	}
	if n, whole := tripsTouched(r.Feed, groupsOf(r, validate.Error)); n > 0 {
		return append(list, tripsFigure(n, r.Feed.Trips.Len(), whole))
	}
	return append(list, figure{integer(r.Ran), counted(r.Ran, "check run", "checks run", "contrôle effectué", "contrôles effectués")})
}

// placesIn labels a number of notices: "errors in 3 causes".
func placesIn(n int, s validate.Severity, causes int) lang.Text {
	return lang.Join(counted(n, s.Name().EN, s.Name().EN+"s", s.Name().FR, s.Name().FR+"s"), lang.Text{EN: ", ", FR: ", "},
		counted(causes, "%s cause", "%s causes", "%s cause", "%s causes"))
}

func tripsFigure(n, of int, whole bool) figure {
	f := figure{Number: integer(n), Label: lang.Join(lang.Text{EN: "of ", FR: "sur "}, counted(of, "%s trip", "%s trips", "%s course", "%s courses"),
		counted(n, " affected", " affected", " touchée", " touchées"))}
	if !whole {
		f.Number = lang.Join(lang.Text{EN: "≥ ", FR: "≥ "}, f.Number)
	}
	return f
}

// tripsTouched counts the trips that the notices of groups point at; whole is false
// where not all notices are kept, so that there may be more.
func tripsTouched(f *gtfs.Feed, groups []*validate.Group) (n int, whole bool) {
	touched := make([]bool, f.Trips.Len())
	whole = true
	for _, g := range groups {
		whole = whole && g.Len() == g.Total
		for i := range g.Len() {
			if row, ok := f.TripRow(g.Notice(i).At); ok && !touched[row] {
				touched[row] = true
				n++
			}
		}
	}
	return n, whole
}

func groupsOf(r *validate.Result, s validate.Severity) (list []*validate.Group) {
	for _, g := range r.Groups {
		if g.Severity == s {
			list = append(list, g)
		}
	}
	return list
}
