package draw

import (
	"math"
	"time"
	"unicode"

	"github.com/quai-transit/quai/gtfs/lang"
)

// textWidth estimates the width of text in the system's sans-serif: no two systems have
// the same, so it is a little wide.
func textWidth(s string, size float64) float64 {
	em := 0.0
	for _, r := range s {
		em += runeWidth(r)
	}
	return float64(em * size)
}

func runeWidth(r rune) float64 {
	switch {
	case unicode.Is(unicode.Mn, r):
		return 0
	case r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
		return 1
	case r == ' ' || r == '\u00a0' || r == '\u202f' || r == '.' || r == ',' || r == '\'' || r == '’' || r == 'i' || r == 'l' || r == 'j' || r == 'I' || r == ':' || r == '|':
		return 0.31
	case r == 't' || r == 'f' || r == 'r' || r == '-' || r == '(' || r == ')' || r == '/':
		return 0.4
	case r == 'm' || r == 'w' || r == 'M' || r == 'W' || r == '—':
		return 0.88
	case unicode.IsUpper(r):
		return 0.7
	}
	return 0.6
}

// shortened cuts text that is wider than width, with an ellipsis.
func shortened(s string, size, width float64) string {
	if textWidth(s, size) <= width {
		return s
	}
	runes := []rune(s)
	for len(runes) > 1 && textWidth(string(runes), size)+size > width {
		runes = runes[:len(runes)-1]
	}
	return string(runes) + "…"
}

// number spells a whole number with the separators of the language.
func number(n int, l lang.Lang) string { return lang.Integer(l, int64(n)) }

// distance spells metres. A whole number of kilometres, as at a scale bar, has no decimal.
func distance(metres float64, l lang.Lang) string {
	if km := metres / 1000; km >= 1 && km == math.Trunc(km) {
		return lang.Float(l, km, 0) + "\u00a0km"
	}
	return lang.Distance(l, metres)
}

// clock spells seconds since the start of the service day as a timetable does.
func clock(seconds int) string { return lang.Time(int32(min(max(seconds, 0), math.MaxInt32))) }

func month(m time.Month, l lang.Lang) string { return lang.ShortMonth(l, m) }

func weekday(d time.Weekday, l lang.Lang) string { return lang.ShortWeekday(l, d) }

// day spells a date: "Mon 23 Nov 2026", « lun. 23 nov. 2026 ».
func day(t time.Time, l lang.Lang) string { return lang.Date(l, int32(date(t).Unix()/86400)) }
