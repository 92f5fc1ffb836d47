package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// A run is a run of successive days, both ends included.
type run struct{ first, last gtfs.Date }

// An activity tells on which days services run.
type activity struct {
	runs [][]run // of each service id, in order, with a day between any two
	// broken says that a row of calendar.txt ends before it starts.
	broken bool
}

func (a *activity) of(id gtfs.ServiceID) []run {
	if int(id) >= len(a.runs) {
		return nil
	}
	return a.runs[id]
}

// bounds returns the first and last day of a service, false where it never runs.
func (a *activity) bounds(id gtfs.ServiceID) (first, last gtfs.Date, ok bool) {
	r := a.of(id)
	if len(r) == 0 {
		return gtfs.NoDate, gtfs.NoDate, false
	}
	return r[0].first, r[len(r)-1].last, true
}

// count returns on how many days a service runs.
func (a *activity) count(id gtfs.ServiceID) (n int) {
	for _, r := range a.of(id) {
		n += int(r.last-r.first) + 1
	}
	return n
}

// shared returns the first day on which both services run, false where there is none.
func (a *activity) shared(x, y gtfs.ServiceID) (gtfs.Date, bool) {
	p, q := a.of(x), a.of(y)
	for len(p) > 0 && len(q) > 0 {
		if day := max(p[0].first, q[0].first); day <= min(p[0].last, q[0].last) {
			return day, true
		}
		if p[0].last < q[0].last {
			p = p[1:]
		} else {
			q = q[1:]
		}
	}
	return gtfs.NoDate, false
}

// A calendarModel is a way of reading calendar.txt and calendar_dates.txt.
type calendarModel uint8

const (
	// soundModel: of a day added and removed both, the removal holds.
	soundModel calendarModel = iota
	// setModel: as soundModel, but whatever does not add a day removes it, and a row
	// of calendar.txt that ends before it starts has its first day.
	setModel
	// intervalModel: the later row of calendar_dates.txt holds.
	intervalModel
)

var (
	soundActivity    = validate.NewFact(func(f *gtfs.Feed) *activity { return newActivity(f, soundModel) })
	setActivity      = validate.NewFact(func(f *gtfs.Feed) *activity { return newActivity(f, setModel) })
	intervalActivity = validate.NewFact(func(f *gtfs.Feed) *activity { return newActivity(f, intervalModel) })
)

// activeDates returns the days of services for rules that ask whether they run.
func activeDates(p *validate.Pass) *activity {
	if p.Quirk(RemovalByUnknownException) {
		return setActivity.Of(p)
	}
	return soundActivity.Of(p)
}

// serviceSpread returns the days of services for rules that ask how they lie, false
// where those rules must stay silent.
func serviceSpread(p *validate.Pass) (*activity, bool) {
	if p.Quirk(IntervalThrow) {
		a := intervalActivity.Of(p)
		return a, !a.broken
	}
	return soundActivity.Of(p), true
}

// serviceCell points at where a service is declared: its row of calendar.txt, else its
// first of calendar_dates.txt, else where a trip names it.
func serviceCell(p *validate.Pass, id gtfs.ServiceID, trip int) gtfs.Cell {
	f := p.Feed
	if row, ok := f.Calendar.ServiceID.Row(id); ok {
		return f.Calendar.ServiceID.Cell(row)
	}
	if row := firstDateRows.Of(p)[id]; row >= 0 {
		return f.CalendarDates.ServiceID.Cell(int(row))
	}
	return f.Trips.ServiceID.Cell(trip)
}

// firstDateRows are the first rows of services in calendar_dates.txt, -1 where there is none.
var firstDateRows = validate.NewFact(func(f *gtfs.Feed) []int32 {
	rows := make([]int32, f.Calendar.ServiceID.Space().Len()+1)
	for i := range rows {
		rows[i] = -1
	}
	for i := f.CalendarDates.Len() - 1; i >= 0; i-- {
		rows[f.CalendarDates.ServiceID.At(i)] = int32(i)
	}
	return rows
})

// tripServices yields the services that trips use, once each, with the row of the
// first such trip, in the order of those rows.
func tripServices(f *gtfs.Feed, yield func(id gtfs.ServiceID, trip int)) {
	seen := make([]bool, f.Trips.ServiceID.Space().Len()+1)
	seen[0] = true
	for i, id := range f.Trips.ServiceID.Values() {
		if !seen[id] {
			seen[id] = true
			yield(id, i)
		}
	}
}
