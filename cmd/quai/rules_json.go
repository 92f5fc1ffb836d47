package main

import (
	"context"
	"io"

	"github.com/quai-transit/quai/gtfs"
)

// A ruleJSON is a rule as programs read it.
type ruleJSON struct {
	Code     string   `json:"code"`
	Severity string   `json:"severity"`
	Title    textJSON `json:"title"`
	Doc      textJSON `json:"doc"`
	Fix      textJSON `json:"fix"`
	Message  textJSON `json:"message"`
	Source   string   `json:"source"`
	Replaces string   `json:"replaces,omitempty"`
	// Difference is there where the default profile tells the code less often.
	Difference *differenceJSON `json:"difference,omitempty"`
	ReplacedBy string          `json:"replacedBy,omitempty"`
	Canonical  bool            `json:"canonical"` // the canonical validator has it
	Profiles   []string        `json:"profiles"`
	Needs      []string        `json:"needs"` // files without which it cannot run
	Uses       []string        `json:"uses"`  // files that it reads where they are there
	Files      []string        `json:"files"` // all that it reads or may point at
	Details    []detailJSON    `json:"details"`
	Example    *exampleJSON    `json:"example,omitempty"`
	Good       *exampleJSON    `json:"goodExample,omitempty"`
}

// A textJSON is a text as programs read it.
type textJSON struct {
	EN string `json:"en"`
	FR string `json:"fr"`
}

// A detailJSON is a detail as programs read it.
type detailJSON struct {
	Name  string   `json:"name"`
	JSON  string   `json:"reportJson,omitempty"` // its name in report.json
	Type  string   `json:"type"`
	Unit  string   `json:"unit,omitempty"`
	About textJSON `json:"about"`
}

// An exampleJSON is an example as programs read it. Its files are those that differ from
// the valid feed that examples are made of.
type exampleJSON struct {
	About      string            `json:"about"`
	Conditions []textJSON        `json:"conditions,omitempty"`
	Files      map[string]string `json:"files"`
	Findings   []findingJSON     `json:"findings"`
}

type findingJSON struct {
	Place    string   `json:"place"`
	Sentence textJSON `json:"sentence"`
}

func printRulesJSON(ctx context.Context, w io.Writer, cards []*card) error {
	list := make([]ruleJSON, 0, len(cards))
	for _, k := range cards {
		r, err := k.json(ctx)
		if err != nil {
			return err
		}
		list = append(list, r)
	}
	return printJSON(w, list)
}

func (k *card) json(ctx context.Context) (ruleJSON, error) {
	r := ruleJSON{
		Code: k.Code, Severity: k.Severity.String(), Title: textJSON(k.Title), Doc: textJSON(k.Doc),
		Fix: textJSON(k.Fix), Message: textJSON(k.Message), Source: k.Source,
		Replaces: k.Replaces, Difference: differenceJSONOf(k.Code), ReplacedBy: k.replacedBy, Canonical: k.canonical, Profiles: append([]string{}, k.profiles...),
		Needs: listed(k.Reads), Uses: listed(k.Uses), Files: listed(k.files), Details: []detailJSON{},
	}
	for _, d := range k.details {
		r.Details = append(r.Details, detailJSON{d.name, d.canonical, d.kind, d.unit, textJSON(d.about)})
	}
	shown, err := k.examples(ctx)
	for _, s := range shown {
		if s.title == goodTitle {
			r.Good = s.json()
		} else {
			r.Example = s.json()
		}
	}
	return r, err
}

// listed names files; none are an empty list.
func listed(files []gtfs.File) []string { return append([]string{}, namesOf(files)...) }

func (s *shownExample) json() *exampleJSON {
	e := &exampleJSON{About: s.about, Files: map[string]string{}, Findings: []findingJSON{}}
	for _, c := range s.conditions {
		e.Conditions = append(e.Conditions, textJSON(c))
	}
	for _, f := range s.files {
		if f.differs {
			e.Files[f.name] = f.text
		}
	}
	for _, f := range s.findings {
		e.Findings = append(e.Findings, findingJSON{f.place, textJSON(f.sentence)})
	}
	return e
}
