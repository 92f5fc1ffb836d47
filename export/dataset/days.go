package dataset

import (
	"time"

	"github.com/quai-transit/quai/gtfs"
)

// A dayType is a kind of day, and the real date that stands for it.
type dayType struct {
	name string
	date gtfs.Date // NoDate where no service ever runs
	runs int64     // on the date
}

// The day types; each is an index of what dayTypes returns.
const (
	weekday = iota
	saturday
	sunday
	kindsOfDay
)

var dayNames = [kindsOfDay]string{"weekday", "saturday", "sunday"}

// kindsByName are the day types in the order of their names, which tables are sorted by.
var kindsByName = [kindsOfDay]int{saturday, sunday, weekday}

// kindOf returns the day type of a date.
func kindOf(d gtfs.Date) int {
	switch d.Weekday() {
	case time.Saturday:
		return saturday
	case time.Sunday:
		return sunday
	}
	return weekday
}

// dow returns the day of the week, 1 Monday to 7 Sunday.
func dow(d gtfs.Date) int32 { return int32(d.Weekday()+6)%7 + 1 }

// window is how many days from the date asked for are looked at.
const window = 28

// dayTypes finds for each kind of day the first date with the most frequent number of
// runs of its kind: within 28 days from the input's date, and where the feed has no such
// day there, in all of the feed.
func (in *Input) dayTypes() []dayType {
	return in.facts.days.get(func() []dayType {
		types := make([]dayType, kindsOfDay)
		s := in.Feed.Services()
		for kind := range types {
			types[kind] = dayType{name: dayNames[kind], date: gtfs.NoDate}
			if !s.First.IsSet() {
				continue
			}
			from, to := s.First, s.Last
			if in.Date.IsSet() {
				from, to = max(from, in.Date), min(to, in.Date+window-1)
			}
			d := in.usualDay(kind, from, to)
			if !d.IsSet() {
				d = in.usualDay(kind, s.First, s.Last)
			}
			types[kind].date, types[kind].runs = d, in.runsOn(d)
		}
		return types
	})
}

// usualDay returns the first day of a kind whose number of runs is the most frequent; of
// numbers as frequent the one met first, and none at all last.
func (in *Input) usualDay(kind int, from, to gtfs.Date) gtfs.Date {
	type seen struct {
		first gtfs.Date
		days  int
	}
	byRuns := map[int64]seen{}
	for d := from; d <= to; d++ {
		if kindOf(d) != kind {
			continue
		}
		n := in.runsOn(d)
		s, ok := byRuns[n]
		if !ok {
			s.first = d
		}
		s.days++
		byRuns[n] = s
	}
	best, most := seen{first: gtfs.NoDate}, int64(0)
	for n, s := range byRuns { // the order does not matter: no two have the same first day
		if s.days > best.days || s.days == best.days && (most == 0 || n != 0 && s.first < best.first) {
			best, most = s, n
		}
	}
	return best.first
}

// runsOn returns how many runs there are on a day.
func (in *Input) runsOn(d gtfs.Date) (n int64) {
	s := in.Feed.Services()
	for id, runs := range in.trips().byService {
		if runs > 0 && s.Runs(gtfs.ServiceID(id), d) {
			n += runs
		}
	}
	return n
}

// daysOf tells for each day type whether a service runs on the date that stands for it.
func (in *Input) daysOf(id gtfs.ServiceID) (runs [kindsOfDay]bool, any bool) {
	for kind, t := range in.dayTypes() {
		runs[kind] = t.date.IsSet() && in.Feed.Services().Runs(id, t.date)
		any = any || runs[kind]
	}
	return runs, any
}
