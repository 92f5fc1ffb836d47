package lang

import (
	"strconv"
	"time"
)

// Date spells a day, counted from 1970-01-01, short: "Mon 23 Nov 2026",
// « lun. 23 nov. 2026 ».
func Date(l Lang, day int32) string {
	t := dayTime(day)
	return shortWeekdays[t.Weekday()].In(l) + " " + dayOfMonth(l, t.Day()) + " " +
		shortMonths[t.Month()-1].In(l) + " " + strconv.Itoa(t.Year())
}

// MonthOf spells the month a day, counted from 1970-01-01, lies in: "November
// 2026", « novembre 2026 ».
func MonthOf(l Lang, day int32) string {
	t := dayTime(day)
	return Month(l, t.Month()) + " " + strconv.Itoa(t.Year())
}

// Month is the name of a month as inside a sentence ("November", « novembre »),
// [Absent] for what is no month.
func Month(l Lang, m time.Month) string {
	if m < time.January || m > time.December {
		return Absent
	}
	return months[m-1].In(l)
}

// ShortMonth is the short name of a month ("Nov", « nov. »), [Absent] for what is
// no month.
func ShortMonth(l Lang, m time.Month) string {
	if m < time.January || m > time.December {
		return Absent
	}
	return shortMonths[m-1].In(l)
}

// Weekday is the name of a day of the week as inside a sentence ("Monday",
// « lundi »), [Absent] for what is none.
func Weekday(l Lang, d time.Weekday) string {
	if d < time.Sunday || d > time.Saturday {
		return Absent
	}
	return weekdays[d].In(l)
}

// ShortWeekday is the short name of a day of the week ("Mon", « lun. »), [Absent]
// for what is none.
func ShortWeekday(l Lang, d time.Weekday) string {
	if d < time.Sunday || d > time.Saturday {
		return Absent
	}
	return shortWeekdays[d].In(l)
}

func dayTime(day int32) time.Time {
	return time.Unix(int64(day)*86400, 0).UTC()
}

// dayOfMonth knows that French counts the first of a month as an ordinal.
func dayOfMonth(l Lang, day int) string {
	if l == FR && day == 1 {
		return "1er"
	}
	return strconv.Itoa(day)
}
