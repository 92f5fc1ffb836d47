package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quai-transit/quai/gtfs/lang"
)

// A propertySchema tells of one member of a notice.
type propertySchema struct {
	Name        string        `json:"fieldName"`
	Description string        `json:"description"`
	Type        string        `json:"type"`
	Contains    *containsType `json:"contains,omitempty"` // of an array
	MinItems    int           `json:"minItems,omitempty"`
	MaxItems    int           `json:"maxItems,omitempty"`
}

type containsType struct {
	Type string `json:"type"`
}

// properties are the members of the notices in report.json.
func (k *card) properties(l lang.Lang) map[string]propertySchema {
	all := map[string]propertySchema{}
	for name, about := range k.placeProperties() {
		all[name] = newProperty(name, about.kind, about.In(l))
	}
	for _, d := range k.details {
		name := d.canonical
		if k.canonical {
			name = d.reference
		}
		if _, ok := all[name]; !ok && name != "" {
			all[name] = newProperty(name, d.json, d.about.In(l))
		}
	}
	for name, about := range untoldProperties(k.Code) {
		all[name] = newProperty(name, about.kind, about.In(l))
	}
	return all
}

func newProperty(name, kind, about string) propertySchema {
	p := propertySchema{Name: name, Description: sentence(about), Type: kind}
	if kind == "array" { // latitude and longitude
		p.Contains, p.MinItems, p.MaxItems = &containsType{"number"}, 2, 2
	}
	return p
}

// sentence makes a sentence of a phrase. One that begins with the name of a field keeps it.
func sentence(phrase string) string {
	first, _, _ := strings.Cut(phrase, " ")
	if !strings.Contains(first, "_") {
		r, n := utf8.DecodeRuneInString(phrase)
		phrase = string(unicode.ToUpper(r)) + phrase[n:]
	}
	return strings.TrimSuffix(phrase, ".") + "."
}

var neverSaid = lang.Text{EN: "never told, since the code is never raised", FR: "jamais renseigné, car le code n’est jamais émis"}

// A memberText is the type of a member of report.json and what it holds.
type memberText struct {
	kind string
	lang.Text
}

// placeProperties are what report.json tells of the place of a finding, for rules that
// the canonical validator has not.
func (k *card) placeProperties() map[string]memberText {
	if k.canonical || slices.ContainsFunc(k.details, func(d detailCard) bool { return d.reference != "" }) {
		return nil
	}
	return map[string]memberText{
		"filename":     {"string", lang.Text{EN: "name of the file, where there is one", FR: "nom du fichier, s’il y en a un"}},
		"csvRowNumber": {"integer", lang.Text{EN: "line number in the file, where there is one", FR: "numéro de ligne dans le fichier, s’il y en a un"}},
		"fieldName":    {"string", lang.Text{EN: "name of the field, where there is one", FR: "nom du champ, s’il y en a un"}},
	}
}

// untoldProperties are members that the canonical validator has and report.json leaves
// out, since they say nothing of the feed.
func untoldProperties(code string) map[string]memberText {
	left := lang.Text{EN: "left out here", FR: "non renseigné ici"}
	switch code {
	case "csv_parsing_failed":
		return map[string]memberText{"charIndex": {"integer", left}, "message": {"string", left}}
	case "duplicate_key":
		return map[string]memberText{"fieldName2": {"string", left}, "fieldValue2": {"object", left}}
	}
	return nil
}
