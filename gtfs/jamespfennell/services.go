package jamespfennell

import (
	"time"

	jf "github.com/jamespfennell/gtfs"

	"github.com/quai-transit/quai/gtfs"
)

// A serviceList is the services of both calendar files, by id.
type serviceList struct {
	list []jf.Service
	row  map[gtfs.ServiceID]int
	week int // how many are of calendar.txt
}

func (s *serviceList) add(id gtfs.ServiceID, v jf.Service) {
	s.row[id] = len(s.list)
	s.list = append(s.list, v)
}

func (s *serviceList) find(id gtfs.ServiceID) (row int, ok bool) {
	row, ok = s.row[id]
	return row, ok
}

func (b *builder) services() {
	s := &serviceList{row: map[gtfs.ServiceID]int{}}
	b.weeks(s)
	s.week = len(s.list)
	b.dates(s)
	b.static.Services = s.list
	b.serviceOf = finder(b, &b.feed.Trips.ServiceID, s.find, s.list, func(id string) jf.Service { return jf.Service{Id: id} })
}

// weeks adds the services of calendar.txt. Without both dates a week never runs: its
// dates are the zero time.
func (b *builder) weeks(s *serviceList) {
	t := b.feed.Calendar
	for i := range t.Len() {
		id := t.ServiceID.At(i)
		if _, known := s.row[id]; known || id == 0 {
			b.loss.Services++
			continue
		}
		week := t.Week(i)
		v := jf.Service{
			Id:     t.ServiceID.Text(i),
			Monday: week[time.Monday], Tuesday: week[time.Tuesday], Wednesday: week[time.Wednesday],
			Thursday: week[time.Thursday], Friday: week[time.Friday], Saturday: week[time.Saturday], Sunday: week[time.Sunday],
		}
		if from, to := t.StartDate.At(i), t.EndDate.At(i); from.IsSet() && to.IsSet() {
			v.StartDate, v.EndDate = b.day(from), b.day(to)
		}
		s.add(id, v)
	}
}

// dates adds the days of calendar_dates.txt, in file order. A service that only it has
// begins and ends with the first and last of these days.
func (b *builder) dates(s *serviceList) {
	t := b.feed.CalendarDates
	removed := removals(t)
	for i := range t.Len() {
		id, day, kind := t.ServiceID.At(i), t.Date.At(i), t.ExceptionType.At(i)
		if id != 0 {
			if _, known := s.row[id]; !known {
				s.add(id, jf.Service{Id: t.ServiceID.Text(i)})
			}
		}
		if id == 0 || !day.IsSet() || kind != 1 && kind != 2 || kind == 1 && removed[serviceDay{id, day}] {
			b.loss.Dates++
			continue
		}
		s.date(s.row[id], b.day(day), kind)
	}
}

type serviceDay struct {
	id  gtfs.ServiceID
	day gtfs.Date
}

// removals returns the days on which services are said not to run.
func removals(t *gtfs.CalendarDates) map[serviceDay]bool {
	set := map[serviceDay]bool{}
	for i, kind := range t.ExceptionType.Values() {
		if kind == 2 {
			set[serviceDay{t.ServiceID.At(i), t.Date.At(i)}] = true
		}
	}
	return set
}

func (s *serviceList) date(row int, day time.Time, kind gtfs.Enum) {
	v := &s.list[row]
	if kind == 1 {
		v.AddedDates = append(v.AddedDates, day)
	} else {
		v.RemovedDates = append(v.RemovedDates, day)
	}
	if row < s.week {
		return
	}
	if v.StartDate.IsZero() || day.Before(v.StartDate) {
		v.StartDate = day
	}
	if v.EndDate.IsZero() || v.EndDate.Before(day) {
		v.EndDate = day
	}
}

// day returns the midnight on which a day begins where the first agency is.
func (b *builder) day(d gtfs.Date) time.Time {
	y, m, day := d.Time().Date()
	return time.Date(y, m, day, 0, 0, 0, 0, b.zone)
}
