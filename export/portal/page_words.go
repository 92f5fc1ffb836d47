package portal

import (
	"fmt"
	"html/template"
	"strings"
	"time"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// functions are what templates spell with. Whatever differs between the languages
// stands in the page in both, and the reader's choice hides one.
func functions() template.FuncMap {
	return template.FuncMap{
		"t":    func(en, fr string) template.HTML { return both(lang.Text{EN: en, FR: fr}) },
		"both": both,
		"num":  func(n any) template.HTML { return both(numberText(n)) },
		"bytes": func(n int64) template.HTML {
			return both(lang.Each(func(l lang.Lang) string { return lang.Bytes(l, n) }))
		},
		"day":    func(day string) template.HTML { return both(dayIn(day)) },
		"moment": func(t time.Time) template.HTML { return both(dateText(gtfs.DateOf(t.UTC()))) },
		"iso":    func(t time.Time) string { return t.UTC().Format(time.RFC3339) },
		"count":  func(n int, en, ens, fr, frs string) template.HTML { return both(counted(n, en, ens, fr, frs)) },
		"noun":   func(n int, en, ens, fr, frs string) template.HTML { return both(noun(n, en, ens, fr, frs)) },
		"sign":   signOf,
		"dict":   dict,
		"short":  func(sum string) string { return sum[:min(12, len(sum))] },
	}
}

// both spells a text in both languages, once where they are equal.
func both(t lang.Text) template.HTML {
	t.FR = french(t.FR)
	if t.EN == t.FR {
		return template.HTML(template.HTMLEscapeString(t.EN))
	}
	return template.HTML(`<span lang="en">` + template.HTMLEscapeString(t.EN) + `</span><span lang="fr">` + template.HTMLEscapeString(t.FR) + `</span>`)
}

// french keeps signs on the line of the word they belong to.
func french(s string) string {
	return strings.NewReplacer(" :", "\u00a0:", " ;", "\u202f;", " ?", "\u202f?", " !", "\u202f!", "« ", "«\u00a0", " »", "\u00a0»").Replace(s)
}

func numberText(n any) lang.Text {
	var v int64
	switch n := n.(type) {
	case int:
		v = int64(n)
	case int64:
		v = n
	}
	return lang.Each(func(l lang.Lang) string { return lang.Integer(l, v) })
}

// counted is a number with its noun.
func counted(n int, en, ens, fr, frs string) lang.Text {
	return lang.Join(numberText(n), lang.Text{EN: " ", FR: "\u00a0"}, noun(n, en, ens, fr, frs))
}

// noun is the form of a noun that stands beside a number.
func noun(n int, en, ens, fr, frs string) lang.Text {
	return lang.Text{EN: lang.Plural(lang.EN, float64(n), en, ens), FR: lang.Plural(lang.FR, float64(n), fr, frs)}
}

// dayIn spells a day given as YYYY-MM-DD.
func dayIn(day string) lang.Text {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return lang.Text{EN: lang.Absent, FR: lang.Absent}
	}
	return dateText(gtfs.DateOf(t))
}

func dateText(d gtfs.Date) lang.Text {
	return lang.Each(func(l lang.Lang) string { return lang.Date(l, int32(d)) })
}

// signOf is the shape of a severity, which says with its word what colour cannot.
func signOf(severity string) string {
	switch severity {
	case "error":
		return "▲"
	case "warning":
		return "◆"
	case "good":
		return "✓"
	}
	return "●"
}

// sentence fills texts into a sentence of each language.
func sentence(en, fr string, parts ...lang.Text) lang.Text {
	var inEN, inFR []any
	for _, p := range parts {
		inEN, inFR = append(inEN, p.EN), append(inFR, p.FR)
	}
	return lang.Text{EN: fmt.Sprintf(en, inEN...), FR: fmt.Sprintf(fr, inFR...)}
}

// dict gives a template several values under names: name, value, name, value.
func dict(pairs ...any) (map[string]any, error) {
	m := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		name, ok := pairs[i].(string)
		if !ok {
			return nil, fmt.Errorf("dict: name %d is no text", i)
		}
		m[name] = pairs[i+1]
	}
	return m, nil
}
