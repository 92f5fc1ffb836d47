package gtfs

import (
	"math/bits"
	"slices"
	"time"
)

// Services tells on which days the services of a feed run: calendar.txt with the
// changes of calendar_dates.txt, one bit a day, from the first day a service names to
// the last.
//
// Dates before 1900 and after 2199 are slips, or stand for "always": such a service runs
// from the first real date of the feed, or for thirty years beyond the last.
type Services struct {
	First, Last Date // of all days on which any service runs; NoDate where none does
	days        []serviceDays
	known       []bool // service has a row in either file
}

// serviceDays are the days of one service: bit n is base+n.
type serviceDays struct {
	base Date
	bits []uint64
}

var (
	firstReal = dateOf(1900, 1, 1)
	lastReal  = dateOf(2199, 12, 31)
)

const endless = 30 * 366 // days that a service without end runs on

// Services returns the days on which services run.
func (f *Feed) Services() *Services {
	return f.services.get(&f.took, func() *Services { return f.ServicesBy(f.Calendar, f.CalendarDates) })
}

// ServicesBy works out the days on which services run by the calendar and the changes
// given: tables of the feed, or empty ones in their place.
func (f *Feed) ServicesBy(c *Calendar, x *CalendarDates) *Services {
	n := f.spaces[serviceSpace].Len() + 1
	s := &Services{days: make([]serviceDays, n), known: make([]bool, n)}
	s.makeRoom(c, x)
	for i := range c.Len() {
		s.addWeek(c, i)
	}
	s.addDates(x)
	s.First, s.Last = s.span()
	return s
}

// makeRoom gives each service a bit for each day between those it names.
func (s *Services) makeRoom(c *Calendar, x *CalendarDates) {
	first, last := realDates(c, x)
	lo, hi := slices.Repeat([]Date{NoDate}, len(s.days)), slices.Repeat([]Date{NoDate}, len(s.days))
	widen := func(id ServiceID, d Date) {
		if !d.IsSet() {
			return
		}
		d = min(max(d, first), last+endless)
		if !lo[id].IsSet() || d < lo[id] {
			lo[id] = d
		}
		hi[id] = max(hi[id], d)
	}
	for i, id := range c.ServiceID.Values() {
		widen(id, c.StartDate.At(i))
		widen(id, c.EndDate.At(i))
	}
	for i, id := range x.ServiceID.Values() {
		widen(id, x.Date.At(i))
	}
	for id := 1; id < len(s.days); id++ { // 0 is a service that is not given: it has no days
		if lo[id].IsSet() {
			s.days[id] = serviceDays{lo[id], make([]uint64, int(hi[id]-lo[id])/64+1)}
		}
	}
}

// realDates returns the first and last date that is no slip.
func realDates(c *Calendar, x *CalendarDates) (first, last Date) {
	first, last = lastReal, firstReal
	for _, dates := range [...][]Date{c.StartDate.Values(), c.EndDate.Values(), x.Date.Values()} {
		for _, d := range dates {
			if d.IsSet() && d >= firstReal && d <= lastReal {
				first, last = min(first, d), max(last, d)
			}
		}
	}
	return min(first, last), last
}

// addWeek adds the days of a row of calendar.txt. A row that ends before it
// starts has none.
func (s *Services) addWeek(c *Calendar, i int) {
	id := c.ServiceID.At(i)
	s.known[id] = true
	from, to := c.StartDate.At(i), c.EndDate.At(i)
	if !from.IsSet() || !to.IsSet() {
		return
	}
	week, days := c.Week(i), &s.days[id]
	for d := max(from, days.base); d <= to && int(d-days.base) < len(days.bits)*64; d++ {
		if week[d.Weekday()] {
			days.set(d, true)
		}
	}
}

// EndsBeforeItStarts returns the first row that does, false where none does.
func (t *Calendar) EndsBeforeItStarts() (row int, ok bool) {
	for i := range t.Len() {
		if from, to := t.StartDate.At(i), t.EndDate.At(i); from.IsSet() && to.IsSet() && from > to {
			return i, true
		}
	}
	return 0, false
}

// Week returns on which days of the week a row runs, Sunday first.
func (t *Calendar) Week(i int) [7]bool {
	return [7]bool{
		time.Sunday: t.Sunday.At(i) == 1, time.Monday: t.Monday.At(i) == 1,
		time.Tuesday: t.Tuesday.At(i) == 1, time.Wednesday: t.Wednesday.At(i) == 1,
		time.Thursday: t.Thursday.At(i) == 1, time.Friday: t.Friday.At(i) == 1,
		time.Saturday: t.Saturday.At(i) == 1,
	}
}

// addDates applies calendar_dates.txt: of a day added and removed both, the
// removal holds, whatever their order.
func (s *Services) addDates(t *CalendarDates) {
	for _, kind := range [...]Enum{1, 2} {
		for i, d := range t.Date.Values() {
			id := t.ServiceID.At(i)
			s.known[id] = true
			if d.IsSet() && t.ExceptionType.At(i) == kind {
				s.days[id].set(d, kind == 1)
			}
		}
	}
}

func (x *serviceDays) set(d Date, on bool) {
	n := int(d) - int(x.base)
	if n < 0 || n >= len(x.bits)*64 {
		return
	}
	if on {
		x.bits[n/64] |= 1 << (n % 64)
	} else {
		x.bits[n/64] &^= 1 << (n % 64)
	}
}

func (x serviceDays) runs(d Date) bool {
	n := int(d) - int(x.base)
	return n >= 0 && n/64 < len(x.bits) && x.bits[n/64]>>(n%64)&1 == 1
}

func (s *Services) of(id ServiceID) serviceDays {
	if int(id) >= len(s.days) {
		return serviceDays{}
	}
	return s.days[id]
}

// Known reports whether a service has a row in calendar.txt or calendar_dates.txt.
func (s *Services) Known(id ServiceID) bool {
	return id != 0 && int(id) < len(s.known) && s.known[id]
}

// Runs reports whether a service runs on a day.
func (s *Services) Runs(id ServiceID, d Date) bool { return s.of(id).runs(d) }

// Count returns on how many days a service runs.
func (s *Services) Count(id ServiceID) (n int) {
	for _, w := range s.of(id).bits {
		n += bits.OnesCount64(w)
	}
	return n
}

// Days calls yield with each day on which a service runs, in order.
func (s *Services) Days(id ServiceID) func(yield func(Date) bool) {
	return func(yield func(Date) bool) {
		x := s.of(id)
		for k, w := range x.bits {
			for ; w != 0; w &= w - 1 {
				if !yield(x.base + Date(k*64+bits.TrailingZeros64(w))) {
					return
				}
			}
		}
	}
}

// Bounds returns the first and last day of a service, false where it has none.
func (s *Services) Bounds(id ServiceID) (first, last Date, ok bool) {
	x := s.of(id)
	for k, w := range x.bits {
		if w == 0 {
			continue
		}
		if !ok {
			first, ok = x.base+Date(k*64+bits.TrailingZeros64(w)), true
		}
		last = x.base + Date(k*64+63-bits.LeadingZeros64(w))
	}
	if !ok {
		return NoDate, NoDate, false
	}
	return first, last, true
}

// Shared returns the first day on which both services run, false where there is none.
func (s *Services) Shared(a, b ServiceID) (Date, bool) {
	other := s.of(b)
	for d := range s.Days(a) {
		if other.runs(d) {
			return d, true
		}
	}
	return NoDate, false
}

// BoundsOf returns the first and last day of any of the services, false where none runs.
func (s *Services) BoundsOf(ids []ServiceID) (first, last Date, ok bool) {
	seen := make([]bool, len(s.known))
	for _, id := range ids {
		if int(id) >= len(seen) || seen[id] {
			continue
		}
		seen[id] = true
		if a, b, runs := s.Bounds(id); runs {
			if !ok || a < first {
				first = a
			}
			if !ok || b > last {
				last = b
			}
			ok = true
		}
	}
	return first, last, ok
}

// span returns the first and last day of any service, NoDate where none runs.
func (s *Services) span() (first, last Date) {
	ids := make([]ServiceID, len(s.known))
	for i := range ids {
		ids[i] = ServiceID(i)
	}
	first, last, ok := s.BoundsOf(ids)
	if !ok {
		return NoDate, NoDate
	}
	return first, last
}

// Weekdays returns on which days of the week a service ever runs: bit 0 is Sunday.
func (s *Services) Weekdays(id ServiceID) (days byte) {
	for d := range s.Days(id) {
		if days |= 1 << d.Weekday(); days == 1<<7-1 {
			break
		}
	}
	return days
}
