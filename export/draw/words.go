package draw

import (
	"math"
	"strconv"
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
func number(n int, l lang.Lang) string {
	s := strconv.Itoa(n)
	sign := ""
	if n < 0 {
		sign, s = "−", s[1:]
	}
	gap := ","
	if l == lang.FR {
		gap = "\u202f"
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + gap + s[i:]
	}
	return sign + s
}

// distance spells metres: whole below a kilometre, one decimal below ten.
func distance(metres float64, l lang.Lang) string {
	space := " "
	if l == lang.FR {
		space = "\u202f"
	}
	switch {
	case metres < 999.5:
		return strconv.Itoa(int(math.Round(metres))) + space + "m"
	case metres < 9950:
		tenths := int(math.Round(metres / 100))
		if tenths%10 == 0 {
			return strconv.Itoa(tenths/10) + space + "km"
		}
		point := "."
		if l == lang.FR {
			point = ","
		}
		return strconv.Itoa(tenths/10) + point + strconv.Itoa(tenths%10) + space + "km"
	}
	return number(int(math.Round(metres/1000)), l) + space + "km"
}

// clock spells seconds since the start of the service day as a timetable does; past
// midnight the hour starts again and the day is told.
func clock(seconds int) string {
	days, seconds := max(seconds, 0)/(24*3600), max(seconds, 0)%(24*3600)
	s := pad(seconds/3600) + ":" + pad(seconds/60%60)
	if days > 0 {
		s += " +" + strconv.Itoa(days)
	}
	return s
}

func pad(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

func month(m time.Month, l lang.Lang) string {
	fr := [...]string{"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."}
	if l == lang.FR {
		return fr[m-1]
	}
	return m.String()[:3]
}

func weekday(d time.Weekday, l lang.Lang) string {
	fr := [...]string{"dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."}
	if l == lang.FR {
		return fr[d]
	}
	return d.String()[:3]
}

// day spells a date in full: "Mon 23 Nov 2026", « lun. 23 nov. 2026 ».
func day(t time.Time, l lang.Lang) string {
	date := strconv.Itoa(t.Day())
	if l == lang.FR && t.Day() == 1 {
		date = "1er"
	}
	return weekday(t.Weekday(), l) + " " + date + " " + month(t.Month(), l) + " " + strconv.Itoa(t.Year())
}
