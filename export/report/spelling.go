package report

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// integer spells a number in both languages.
func integer(n int) lang.Text {
	return lang.Each(func(l lang.Lang) string { return lang.Integer(l, int64(n)) })
}

// counted chooses between forms by n; %s in them stands for the number.
func counted(n int, one, many, un, plusieurs string) lang.Text {
	t, number := lang.Text{}, integer(n)
	t.EN = strings.ReplaceAll(lang.Plural(lang.EN, float64(n), one, many), "%s", number.EN)
	t.FR = strings.ReplaceAll(lang.Plural(lang.FR, float64(n), un, plusieurs), "%s", number.FR)
	return t
}

// same is a text that reads the same in both languages.
func same(s string) lang.Text { return lang.Text{EN: s, FR: s} }

// dated spells a day in both languages, an em dash where it is not given.
func dated(d gtfs.Date) lang.Text {
	if !d.IsSet() {
		return same(lang.Absent)
	}
	return lang.Each(func(l lang.Lang) string { return lang.Date(l, int32(d)) })
}

// shown makes text of a feed safe to read: characters that are not seen, or that turn
// the text around them, are spelled out, and what is longer than limit is cut.
func shown(s string, limit int) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	var b strings.Builder
	n := 0
	for _, r := range s {
		if n == limit {
			b.WriteString("…")
			break
		}
		n++
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			b.WriteRune(0x2400 + r) // its picture
		case hides(r):
			fmt.Fprintf(&b, "[U+%04X]", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// hides tells control characters, marks of direction, and spaces without width. The
// joiners that scripts need to be written stay.
func hides(r rune) bool {
	switch r {
	case '\u200C', '\u200D', '\u00AD':
		return false
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029'
}
