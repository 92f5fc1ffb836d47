package sample

import "time"

const farApart = 14 // days: a service with such a gap is written date by date

// calendars writes each service as a week with exceptions, or date by date where
// it comes and goes.
func (f *feed) calendars() {
	weeks := f.newFile("calendar.txt", "service_id", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"start_date", "end_date")
	dates := f.newFile("calendar_dates.txt", "service_id", "date", "exception_type")
	for _, s := range f.city.services {
		week := s.week()
		if week != [7]bool{} {
			row := []string{s.id}
			for i := range week {
				row = append(row, string(rune('0'+btoi(week[(i+1)%7])))) // a week starts on Monday here
			}
			weeks.add(append(row, date(s.dates[0]), date(s.dates[len(s.dates)-1]))...)
		}
		s.exceptions(week, func(t time.Time, kind string) { dates.add(s.id, date(t), kind) })
	}
}

// week returns the weekdays on which a service mostly runs between its first and
// last date; none where it stops for long.
func (s *service) week() [7]bool {
	var runs, all [7]int
	for i, t := range s.dates {
		if i > 0 && t.Sub(s.dates[i-1]) >= farApart*24*time.Hour {
			return [7]bool{}
		}
		runs[t.Weekday()]++
	}
	for t := s.dates[0]; !t.After(s.dates[len(s.dates)-1]); t = t.AddDate(0, 0, 1) {
		all[t.Weekday()]++
	}
	var week [7]bool
	for i := range week {
		week[i] = 2*runs[i] > all[i]
	}
	return week
}

// exceptions yields the dates on which a service differs from a week: 1 added, 2
// removed.
func (s *service) exceptions(week [7]bool, yield func(time.Time, string)) {
	next := 0
	for t := s.dates[0]; next < len(s.dates); t = t.AddDate(0, 0, 1) {
		runs := t.Equal(s.dates[next])
		if runs {
			next++
		}
		switch weekly := week[t.Weekday()]; {
		case runs && !weekly:
			yield(t, "1")
		case !runs && weekly:
			yield(t, "2")
		}
	}
}
