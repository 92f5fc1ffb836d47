package sample

import (
	"fmt"
	"time"
)

// A dayType is what the timetable tells apart.
type dayType int

const (
	schoolDay dayType = iota // Monday to Friday in term
	breakDay                 // Monday to Friday in the short holidays
	summerDay                // Monday to Friday in July and August
	saturday
	sunday    // and public holidays
	nightsOut // nights after Friday and Saturday
	dayTypes
)

var dayCodes = [dayTypes]string{"SCO", "VAC", "ETE", "SAM", "DIM", "NUI"}

// A service is one service_id: a day type, on all of its days or in one period.
type service struct {
	id    string
	day   dayType
	dates []time.Time
}

// dayTypeOf returns what runs by day, and false on the First of May, when nothing does.
func dayTypeOf(t time.Time) (dayType, bool) {
	switch {
	case t.Month() == time.May && t.Day() == 1:
		return 0, false
	case t.Weekday() == time.Sunday || publicHoliday(t):
		return sunday, true
	case t.Weekday() == time.Saturday:
		return saturday, true
	case t.Month() == time.August || t.Month() == time.July && !t.Before(saturdayFrom(t.Year(), time.July, 1)):
		return summerDay, true
	case shortHoliday(t):
		return breakDay, true
	}
	return schoolDay, true
}

// publicHoliday tells the eleven days of the French labour code.
func publicHoliday(t time.Time) bool {
	switch [2]int{int(t.Month()), t.Day()} {
	case [2]int{1, 1}, [2]int{5, 1}, [2]int{5, 8}, [2]int{7, 14}, [2]int{8, 15}, [2]int{11, 1}, [2]int{11, 11}, [2]int{12, 25}:
		return true
	}
	switch t.Sub(easter(t.Year())) / (24 * time.Hour) {
	case 1, 39, 50: // Easter Monday, Ascension, Whit Monday
		return true
	}
	return false
}

// easter returns Easter Sunday of the Gregorian calendar (Anonymous Gregorian
// algorithm, Nature, 20 April 1876).
func easter(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (b - (b+8)/25 + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	l := (32 + 2*e + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(year, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}

// shortHoliday tells the sixteen-day breaks of a school year, by the Saturdays on
// which zone B usually begins them.
func shortHoliday(t time.Time) bool {
	for _, from := range []time.Time{
		saturdayFrom(t.Year(), time.October, 17), saturdayFrom(t.Year(), time.December, 17), saturdayFrom(t.Year()-1, time.December, 17),
		saturdayFrom(t.Year(), time.February, 14), saturdayFrom(t.Year(), time.April, 11),
	} {
		if !t.Before(from) && t.Before(from.AddDate(0, 0, 16)) {
			return true
		}
	}
	return false
}

// saturdayFrom returns the first Saturday on or after a date.
func saturdayFrom(year int, month time.Month, day int) time.Time {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	return t.AddDate(0, 0, (6-int(t.Weekday())+7)%7)
}

// periodServices cuts the time of validity into periods and returns the services
// of each that have a day.
func periodServices(start time.Time, periods int) []*service {
	var out []*service
	for p := range periods {
		byType := [dayTypes]*service{}
		for day := p * days / periods; day < (p+1)*days/periods; day++ {
			t := start.AddDate(0, 0, day)
			if d, ok := dayTypeOf(t); ok {
				byType[d] = byType[d].with(d, p, periods, t)
			}
			if t.Weekday() == time.Friday || t.Weekday() == time.Saturday {
				byType[nightsOut] = byType[nightsOut].with(nightsOut, p, periods, t)
			}
		}
		for _, s := range byType {
			if s != nil {
				out = append(out, s)
			}
		}
	}
	return out
}

func (s *service) with(d dayType, period, periods int, t time.Time) *service {
	if s == nil {
		s = &service{id: dayCodes[d], day: d}
		if periods > 1 {
			s.id += fmt.Sprintf("%03d", period+1)
		}
	}
	s.dates = append(s.dates, t)
	return s
}
