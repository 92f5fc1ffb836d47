package main

import (
	"io"
	"net/url"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate/profile"
)

// A noticeSchema tells of one code what the canonical validator tells in its
// notice_schema.json, in the same shape.
type noticeSchema struct {
	Code         string                    `json:"code"`
	Severity     string                    `json:"severityLevel"`
	Type         string                    `json:"type"`
	Summary      string                    `json:"shortSummary"`
	Description  string                    `json:"description,omitempty"`
	References   *references               `json:"references,omitempty"`
	Properties   map[string]propertySchema `json:"properties"`
	Deprecated   bool                      `json:"deprecated"`
	Reason       string                    `json:"deprecationReason,omitempty"`
	Version      string                    `json:"deprecationVersion,omitempty"`
	Replacements []string                  `json:"replacementNoticeCodes,omitempty"`
}

// references say where a rule comes from and which files it concerns.
type references struct {
	Files         []string `json:"fileReferences"`
	BestPractices []string `json:"bestPracticesFileReferences"`
	Sections      []string `json:"sectionReferences"`
	URLs          []linkTo `json:"urlReferences"`
}

type linkTo struct {
	Label string `json:"label"`
	URL   string `json:"url"`
}

// printSchema writes the schema of the notices of rules, and of codes that are never raised.
func printSchema(w io.Writer, cards []*card, never []profile.UnraisedCode, l lang.Lang) error {
	all := map[string]noticeSchema{}
	for _, k := range cards {
		all[k.Code] = k.schema(l)
	}
	for _, u := range never {
		all[u.Code] = unraisedSchema(u, l)
	}
	return printJSON(w, all)
}

func (k *card) schema(l lang.Lang) noticeSchema {
	return noticeSchema{
		Code: k.Code, Severity: k.Severity.Canonical(), Type: "object",
		Summary: sentence(k.Title.In(l)), Description: k.Doc.In(l), References: k.references(l), Properties: k.properties(l),
	}
}

// references splits the source of a rule into what the canonical schema tells apart.
func (k *card) references(l lang.Lang) *references {
	best := strings.Contains(k.Source, "best-practices")
	r := &references{
		Files: []string{}, BestPractices: []string{}, Sections: []string{},
		URLs: []linkTo{{sourceName(best).In(l), k.Source}},
	}
	if len(k.files) < int(gtfs.Files)/2 { // what concerns most files concerns none in particular
		for _, f := range k.files {
			r.Files = append(r.Files, f.String())
		}
	}
	file, section := sectionOf(k.Source)
	switch {
	case file != "" && best:
		r.BestPractices = append(r.BestPractices, file)
	case file != "" && !slices.Contains(r.Files, file):
		r.Files = append(r.Files, file)
	case file == "" && section != "":
		r.Sections = append(r.Sections, section)
	}
	return r
}

func sourceName(best bool) lang.Text {
	if best {
		return lang.Text{EN: "GTFS Schedule best practices", FR: "Bonnes pratiques GTFS Schedule"}
	}
	return lang.Text{EN: "GTFS Schedule reference", FR: "Référence GTFS Schedule"}
}

// sectionOf reads the section of a URL: the file it is about, or its name.
func sectionOf(source string) (file, section string) {
	u, err := url.Parse(source)
	if err != nil {
		return "", ""
	}
	for f := range gtfs.Files {
		if strings.ReplaceAll(f.String(), ".", "") == u.Fragment {
			return f.String(), ""
		}
	}
	return "", u.Fragment
}

func unraisedSchema(u profile.UnraisedCode, l lang.Lang) noticeSchema {
	n := noticeSchema{
		Code: u.Code, Severity: u.Severity.Canonical(), Type: "object", Summary: u.Reason.In(l),
		Properties: map[string]propertySchema{},
	}
	for name, kind := range unraisedProperties(u.Code) {
		n.Properties[name] = newProperty(name, kind, neverSaid.In(l))
	}
	if d, ok := deprecated(u.Code); ok {
		n.Deprecated, n.Reason, n.Version, n.Replacements = true, u.Reason.In(l), d.since, d.by
	}
	return n
}
