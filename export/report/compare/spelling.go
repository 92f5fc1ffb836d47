package compare

import (
	"strings"
	"time"
	"unicode"

	"github.com/quai-transit/quai/gtfs/lang"
)

// shown makes text of a report safe to read: what is not seen, or turns the text around
// it, becomes a dot, and what is longer than limit is cut.
func shown(s string, limit int) string {
	var b strings.Builder
	n := 0
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		if n++; n > limit {
			b.WriteString("…")
			break
		}
		switch {
		case unicode.Is(unicode.Zs, r):
			r = ' '
		case !unicode.IsPrint(r):
			r = '·'
		}
		b.WriteRune(r)
	}
	return b.String()
}

// same is a text that reads the same in both languages.
func same(s string) lang.Text { return lang.Text{EN: s, FR: s} }

// name is a text of a report as it is shown, the same in both languages.
func name(s string) lang.Text { return same(shown(s, 120)) }

func integer(n int64) lang.Text {
	return lang.Each(func(l lang.Lang) string { return lang.Integer(l, n) })
}

// signed spells a number with its sign: +3, −3, 0 has none.
func signed(n int64) lang.Text {
	if n > 0 {
		return lang.Join(same("+"), integer(n))
	}
	return integer(n)
}

// counted chooses between forms by n; %s in them stands for the number.
func counted(n int64, one, many, un, plusieurs string) lang.Text {
	t, number := lang.Text{}, integer(n)
	t.EN = strings.ReplaceAll(lang.Plural(lang.EN, float64(n), one, many), "%s", number.EN)
	t.FR = strings.ReplaceAll(lang.Plural(lang.FR, float64(n), un, plusieurs), "%s", number.FR)
	return t
}

// counted are the notices of a severity: "3 errors".
func (s Severity) counted(n int64) lang.Text {
	switch s {
	case Untold:
		return counted(n, "%s finding", "%s findings", "%s constat", "%s constats")
	case Info:
		return counted(n, "%s information", "%s information", "%s information", "%s informations")
	}
	w := s.Name()
	return counted(n, "%s "+w.EN, "%s "+w.EN+"s", "%s "+w.FR, "%s "+w.FR+"s")
}

// spelled is a count in words, worst first: "2 errors, 1 warning".
func (n Count) spelled() lang.Text {
	var parts []lang.Text
	for _, s := range severities() {
		if n[s] > 0 {
			parts = append(parts, s.counted(n[s]))
		}
	}
	if len(parts) == 0 {
		return lang.Text{EN: "nothing found", FR: "aucun constat"}
	}
	return joined(parts, ", ")
}

// joined puts a separator between texts.
func joined(parts []lang.Text, by string) (all lang.Text) {
	for i, p := range parts {
		if i > 0 {
			all = lang.Join(all, same(by))
		}
		all = lang.Join(all, p)
	}
	return all
}

// dated spells a day, YYYY-MM-DD; what is none stays as it is.
func dated(s string) lang.Text {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return name(s)
	}
	return lang.Each(func(l lang.Lang) string { return lang.Date(l, int32(t.Unix()/86400)) })
}

// listed spells at most twelve names.
func listed(list []string) lang.Text {
	const most = 12
	var parts []lang.Text
	for _, s := range list[:min(len(list), most)] {
		parts = append(parts, name(s))
	}
	if more := len(list) - most; more > 0 {
		parts = append(parts, counted(int64(more), "%s more", "%s more", "%s autre", "%s autres"))
	}
	return joined(parts, ", ")
}
