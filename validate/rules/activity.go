package rules

import (
	"cmp"
	"slices"

	"github.com/quai-transit/quai/gtfs"
)

// An exception is a row of calendar_dates.txt.
type exception struct {
	service gtfs.ServiceID
	date    gtfs.Date
	row     int32
	kind    gtfs.Enum
}

// newActivity works out the days of every service. Several rows of calendar.txt for one
// service add up, but in the setModel the last counts.
func newActivity(f *gtfs.Feed, m calendarModel) *activity {
	a := &activity{runs: make([][]run, f.Calendar.ServiceID.Space().Len()+1)}
	for i, id := range f.Calendar.ServiceID.Values() {
		runs := a.week(f.Calendar, i, m)
		if m != setModel && len(a.runs[id]) > 0 {
			runs = union(a.runs[id], runs)
		}
		a.runs[id] = runs
	}
	a.runs[0] = nil
	for ex := exceptions(f.CalendarDates); len(ex) > 0; {
		n := 1
		for n < len(ex) && ex[n].service == ex[0].service {
			n++
		}
		a.runs[ex[0].service] = m.apply(a.runs[ex[0].service], ex[:n])
		ex = ex[n:]
	}
	return a
}

// week returns the runs of a row of calendar.txt.
func (a *activity) week(c *gtfs.Calendar, i int, m calendarModel) (runs []run) {
	from, to := c.StartDate.At(i), c.EndDate.At(i)
	if !from.IsSet() || !to.IsSet() {
		return nil
	}
	if from > to {
		a.broken = true
		if m == soundModel {
			return nil
		}
		to = from
	}
	week := m.weekdays(c, i)
	if week == [7]bool{true, true, true, true, true, true, true} {
		return []run{{from, to}}
	}
	if week == [7]bool{} {
		return nil
	}
	for !week[to.Weekday()] {
		to--
	}
	for d := from; d <= min(to, from+longSpan); d++ {
		if week[d.Weekday()] {
			runs = extend(runs, d)
		}
	}
	if to > from+longSpan {
		runs = appendRun(runs, run{runs[len(runs)-1].last + 1, to})
	}
	return runs
}

// longSpan is for how many days the weekdays of a row are told apart: an end in the
// year 9999 is a slip, and must not cost the memory of its weeks.
const longSpan = 200 * 366

// weekdays returns on which days of the week a row runs, Sunday first. The models of
// the canonical validator look at the lowest bit, and to them an unknown value is -1.
func (m calendarModel) weekdays(c *gtfs.Calendar, i int) [7]bool {
	week := c.Week(i)
	if m == soundModel {
		return week
	}
	for n, col := range []*gtfs.Column[gtfs.Enum]{&c.Sunday, &c.Monday, &c.Tuesday, &c.Wednesday, &c.Thursday, &c.Friday, &c.Saturday} {
		week[n] = week[n] || col.At(i).IsSet() && col.At(i) != 0
	}
	return week
}

// extend adds a day after all others.
func extend(runs []run, d gtfs.Date) []run {
	if n := len(runs); n > 0 && runs[n-1].last == d-1 {
		runs[n-1].last = d
		return runs
	}
	return append(runs, run{d, d})
}

// exceptions returns the rows of calendar_dates.txt by service and date, in file order
// within a day.
func exceptions(t *gtfs.CalendarDates) []exception {
	ex := make([]exception, 0, t.Len())
	for i := range t.Len() {
		x := exception{t.ServiceID.At(i), t.Date.At(i), int32(i), t.ExceptionType.At(i)}
		if x.service != 0 && x.date.IsSet() {
			ex = append(ex, x)
		}
	}
	slices.SortFunc(ex, exception.compare)
	return ex
}

// compare orders by service, date and row. Files have 100,000 of them, most in order.
func (x exception) compare(y exception) int {
	switch {
	case x.service != y.service:
		return cmp.Compare(x.service, y.service)
	case x.date != y.date:
		return cmp.Compare(x.date, y.date)
	}
	return cmp.Compare(x.row, y.row)
}

// apply changes runs by the exceptions of one service.
func (m calendarModel) apply(runs []run, ex []exception) []run {
	var out []run
	for len(ex) > 0 {
		day, n := ex[0].date, 1
		for n < len(ex) && ex[n].date == day {
			n++
		}
		out, runs = before(out, runs, day)
		on := len(runs) > 0 && runs[0].first == day
		if m.runs(on, ex[:n]) {
			out = extend(out, day)
		}
		if on {
			if runs[0].first++; runs[0].first > runs[0].last {
				runs = runs[1:]
			}
		}
		ex = ex[n:]
	}
	for _, r := range runs {
		out = appendRun(out, r)
	}
	return out
}

// before moves the days before a day from runs to out.
func before(out, runs []run, day gtfs.Date) (moved, rest []run) {
	for len(runs) > 0 && runs[0].last < day {
		out, runs = appendRun(out, runs[0]), runs[1:]
	}
	if len(runs) > 0 && runs[0].first < day {
		out = appendRun(out, run{runs[0].first, day - 1})
		runs[0].first = day
	}
	return out, runs
}

// appendRun adds a run after all others, joined to the last where no day lies between.
func appendRun(runs []run, r run) []run {
	if n := len(runs); n > 0 && runs[n-1].last == r.first-1 {
		runs[n-1].last = r.last
		return runs
	}
	return append(runs, r)
}

// union returns the days of both.
func union(a, b []run) (runs []run) {
	all := append(slices.Clone(a), b...)
	slices.SortFunc(all, func(x, y run) int { return cmp.Compare(x.first, y.first) })
	for _, r := range all {
		if n := len(runs); n > 0 && r.first <= runs[n-1].last+1 {
			runs[n-1].last = max(runs[n-1].last, r.last)
		} else {
			runs = append(runs, r)
		}
	}
	return runs
}

// runs tells whether a service runs on a day that it runs on without these exceptions.
func (m calendarModel) runs(on bool, ex []exception) bool {
	removed := false
	for _, x := range ex {
		switch {
		case x.kind == 1:
			on = true
		case x.kind == 2 && m == intervalModel:
			on = false
		case x.kind == 2 || m == setModel:
			removed = true
		}
	}
	return on && !removed
}
