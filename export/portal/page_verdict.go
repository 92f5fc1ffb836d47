package portal

import (
	"time"

	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs/lang"
)

// A verdict is the answer a reader comes for: can this be used?
type verdict struct {
	Severity string // error, warning, good or info: colour and shape
	Sentence lang.Text
}

// verdict judges the current release by what its own report says.
func (p *feedPage) verdict() verdict {
	m := p.Current
	switch {
	case m.State == release.Redacted:
		return verdict{"error", lang.Text{EN: "This release has been withdrawn", FR: "Cette version a été retirée"}}
	case m.Coverage.End != "" && m.Coverage.End < m.PublishedAt.Format(time.DateOnly):
		return verdict{"error", sentence("This timetable has ended: no trip runs after %s", "Ces horaires ne sont plus valables : plus aucune course après le %s", dayIn(m.Coverage.End))}
	case p.Facts == nil:
		return verdict{"info", lang.Text{EN: "Published without a report", FR: "Publié sans rapport"}}
	}
	errors, warnings := p.causes("error"), p.causes("warning")
	switch {
	case errors > 0:
		return verdict{"error", sentence("Published with %s to mend", "Publié avec %s à corriger", counted(errors, "kind of error", "kinds of error", "type d’erreur", "types d’erreur"))}
	case warnings > 0:
		return verdict{"warning", sentence("No errors, %s to improve", "Aucune erreur, %s à améliorer", counted(warnings, "point", "points", "point", "points"))}
	case p.Facts.Failed > 0:
		return verdict{"warning", lang.Text{EN: "Nothing wrong was found, but not everything could be checked", FR: "Aucun défaut trouvé, mais tout n’a pas pu être contrôlé"}}
	}
	return verdict{"good", lang.Text{EN: "Nothing wrong was found", FR: "Aucun défaut trouvé"}}
}

// causes counts the rules that found something at a severity.
func (p *feedPage) causes(severity string) (n int) {
	for _, f := range p.Facts.Findings {
		if f.Severity == severity {
			n++
		}
	}
	return n
}

// Word is the severity of findings in words.
func (f findingsFacts) Word() lang.Text {
	switch f.Severity {
	case "error":
		return lang.Text{EN: "Error", FR: "Erreur"}
	case "warning":
		return lang.Text{EN: "Warning", FR: "Avertissement"}
	}
	return lang.Text{EN: "Note", FR: "Information"}
}

// Anchor is where the report tells of the findings: below their code, with the severity
// where it is not the rule's own.
func (f findingsFacts) Anchor() string {
	if f.Lowered {
		return f.Rule + "-" + f.Severity
	}
	return f.Rule
}

// What a page lists at once; the rest unfolds.
const (
	firstFindings = 8
	firstReleases = 12
	shownRoutes   = 400
)

// First and More split the findings.
func (p *feedPage) First() []findingsFacts {
	return p.Facts.Findings[:min(firstFindings, len(p.Facts.Findings))]
}

// More are the findings after the first ones.
func (p *feedPage) More() []findingsFacts {
	return p.Facts.Findings[min(firstFindings, len(p.Facts.Findings)):]
}
