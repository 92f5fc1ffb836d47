package gtfs

import (
	"math"
	"time"
)

// A Date is a day: days since 1970-01-01 of the Gregorian calendar.
type Date int32

// NoDate is the date that is not given.
const NoDate Date = math.MinInt32

// DateOf returns the day that t has in its own time zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return dateOf(y, int(m), d)
}

// dateOf counts days by civil years that begin in March, so that a leap day comes last.
func dateOf(y, m, d int) Date {
	if m <= 2 {
		y--
		m += 12
	}
	era := y
	if era < 0 {
		era -= 399
	}
	era /= 400
	yoe := y - era*400
	doy := (153*(m-3)+2)/5 + d - 1
	return Date(era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 719468)
}

// IsSet reports whether the date is given.
func (d Date) IsSet() bool { return d != NoDate }

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return time.Weekday(((int(d)+4)%7 + 7) % 7) }

// Time returns midnight UTC of the day.
func (d Date) Time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// parseDate reads YYYYMMDD, a day that exists.
func parseDate(b []byte) (Date, DefectKind) {
	if len(b) != 8 {
		return NoDate, BadDate
	}
	n := 0
	for _, c := range b {
		if c < '0' || c > '9' {
			return NoDate, BadDate
		}
		n = n*10 + int(c-'0')
	}
	y, m, d := n/10000, n/100%100, n%100
	if m < 1 || m > 12 || d < 1 || d > daysOf(y, m) {
		return NoDate, BadDate
	}
	return dateOf(y, m, d), 0
}

func daysOf(y, m int) int {
	switch m {
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// Append spells the date as YYYYMMDD; nothing where it is not given.
func (d Date) Append(dst []byte) []byte { return d.format(dst, "20060102") }

// String spells the date as YYYY-MM-DD.
func (d Date) String() string { return string(d.format(nil, time.DateOnly)) }

func (d Date) format(dst []byte, layout string) []byte {
	if !d.IsSet() {
		return dst
	}
	return d.Time().AppendFormat(dst, layout)
}

// ParseDate reads YYYY-MM-DD or YYYYMMDD; ok is false for anything else.
func ParseDate(s string) (d Date, ok bool) {
	if len(s) == 10 && s[4] == '-' && s[7] == '-' {
		s = s[:4] + s[5:7] + s[8:]
	}
	d, fault := parseDate([]byte(s))
	return d, fault == 0
}
