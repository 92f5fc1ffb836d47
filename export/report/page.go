package report

import (
	"html/template"

	"github.com/quai-transit/quai/export/overview"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// A page is what the templates show.
type page struct {
	in        *Input
	templates *template.Template
	plan      *overview.Plan // nil of a file that could not be read

	Lang          lang.Lang
	Policy        string
	Style, Script template.HTML
	Title         lang.Text
	Name          string // of the file
	Feed          string // whose data it is
	Verdict       verdict
	First         string // anchor of the first cause
	Facts         []fact
	Refused       lang.Text
	Sections      []section
	NotRun        []unchecked
	Failures      []validate.Failure
	About         *about
	Run           lang.Text
	Version       string
}

// A fact is a line of the list under the verdict.
type fact struct {
	Name  lang.Text
	Value lang.Text
	Code  bool // spelled in the face of ids
}

// A section holds the causes of one severity.
type section struct {
	Mark   mark
	Title  lang.Text
	Lead   lang.Text
	Causes []*cause
}

func newPage(in *Input) (*page, error) {
	p := &page{in: in, Lang: in.Lang, Name: shown(in.Name, 120), Version: in.Version, Verdict: verdictOf(in)}
	var err error
	if p.templates, err = parse(); err != nil {
		return nil, err
	}
	css, err := style()
	if err != nil {
		return nil, err
	}
	js, err := script()
	if err != nil {
		return nil, err
	}
	p.Style, p.Script = css.Element, js.Element
	p.Policy = "default-src 'none'; img-src data:; style-src " + css.Source + "; script-src " + js.Source +
		"; base-uri 'none'; form-action 'none'"
	p.Title = lang.Join(p.Verdict.Sentence, same(" · "+p.Name))
	p.Facts = factsOf(in)
	if in.Result == nil {
		p.Refused = sentence(refusal(in.Refused))
		return p, nil
	}
	p.Feed = shown(publisher(in.Result.Feed), 120)
	p.plan = overview.PlanOf(in.Result.Feed)
	p.About = aboutFeed(in.Result, p.plan)
	p.NotRun = uncheckedOf(in.Result)
	p.Failures = in.Result.Failures
	p.Run = counted(in.Result.Ran, "%s check ran to its end", "%s checks ran to their end", "%s contrôle mené à terme", "%s contrôles menés à terme")
	return p, p.addCauses()
}

// addCauses makes the sections, worst first.
func (p *page) addCauses() error {
	causes, err := p.causes()
	if err != nil {
		return err
	}
	for _, s := range validate.Severities {
		sec := section{Mark: marked(s), Title: sectionTitle(s), Lead: sectionLead(s)}
		for _, c := range causes {
			if c.severity == s {
				sec.Causes = append(sec.Causes, c)
			}
		}
		if len(sec.Causes) > 0 {
			p.Sections = append(p.Sections, sec)
		}
	}
	if len(causes) > 0 {
		causes[0].Open = true
		p.First = causes[0].ID
	}
	return nil
}

func sectionTitle(s validate.Severity) lang.Text {
	return [...]lang.Text{
		validate.Error:   {EN: "Errors to correct", FR: "Erreurs à corriger"},
		validate.Warning: {EN: "Warnings to look at", FR: "Avertissements à examiner"},
		validate.Info:    {EN: "Good to know", FR: "Bon à savoir"},
	}[s]
}

func sectionLead(s validate.Severity) lang.Text {
	return [...]lang.Text{
		validate.Error:   {EN: "What GTFS forbids. Trip planners drop such data or mislead riders with it.", FR: "Ce que GTFS interdit. Les calculateurs d’itinéraires écartent ces données ou égarent les voyageurs."},
		validate.Warning: {EN: "Very likely wrong, or against good practice.", FR: "Très probablement faux, ou contraire aux bonnes pratiques."},
		validate.Info:    {EN: "Nothing to correct, but a publisher may like to know.", FR: "Rien à corriger, mais utile à qui publie."},
	}[s]
}

// A unchecked is a reason for which checks did not run, and those checks.
type unchecked struct {
	Reason lang.Text
	Count  lang.Text
	Rules  []*validate.Rule
}

// uncheckedOf groups the rules that did not run by reason, in the order of the first.
func uncheckedOf(r *validate.Result) (list []unchecked) {
	at := map[string]int{}
	for _, s := range r.Skipped {
		k, ok := at[s.Reason]
		if !ok {
			k = len(list)
			at[s.Reason] = k
			list = append(list, unchecked{Reason: reason(s.Reason)})
		}
		list[k].Rules = append(list[k].Rules, s.Rule)
	}
	for k := range list {
		list[k].Count = counted(len(list[k].Rules), "%s check", "%s checks", "%s contrôle", "%s contrôles")
	}
	return list
}
