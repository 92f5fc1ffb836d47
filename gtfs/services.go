package gtfs

import (
	"math/bits"
	"slices"
	"time"
)

// Services tells on which days the services of a feed run: calendar.txt with the
// changes of calendar_dates.txt, one bit a day.
type Services struct {
	First, Last Date // of all days on which any service runs; NoDate where none does
	base        Date
	words       int
	days        []uint64 // words of each service
	known       []bool   // service has a row in either file
}

// maxSpan bounds the days between first and last; dates beyond it, such as the
// year 9999, are slips, and a bit a day for them would only cost memory.
const maxSpan = 200 * 366

// Services returns the days on which services run.
func (f *Feed) Services() *Services {
	return f.services.get(func() *Services {
		s := newServices(f)
		for i := range f.Calendar.Len() {
			s.addWeek(f.Calendar, i)
		}
		s.addDates(f.CalendarDates)
		s.First, s.Last = s.span()
		return s
	})
}

func newServices(f *Feed) *Services {
	s := &Services{}
	dates := slices.Concat(f.Calendar.StartDate.Values(), f.Calendar.EndDate.Values(), f.CalendarDates.Date.Values())
	dates = slices.DeleteFunc(dates, func(d Date) bool { return !d.IsSet() })
	slices.Sort(dates)
	if len(dates) > 0 {
		lo, hi := dates[0], dates[len(dates)-1]
		if hi-lo > maxSpan {
			// Some are slips; the middle of all is none.
			middle := dates[len(dates)/2]
			lo, hi = max(lo, middle-maxSpan/2), min(hi, middle+maxSpan/2)
		}
		s.base, s.words = lo, int(hi-lo)/64+1
	}
	n := f.spaces[serviceSpace].Len() + 1
	s.days, s.known = make([]uint64, n*s.words), make([]bool, n)
	return s
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
	week := c.Week(i)
	for d := max(from, s.base); d <= to && int(d-s.base) < s.words*64; d++ {
		if week[d.Weekday()] {
			s.set(id, d, true)
		}
	}
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
				s.set(id, d, kind == 1)
			}
		}
	}
}

func (s *Services) set(id ServiceID, d Date, on bool) {
	n := int(d - s.base)
	if n < 0 || n >= s.words*64 {
		return
	}
	w := &s.days[int(id)*s.words+n/64]
	if on {
		*w |= 1 << (n % 64)
	} else {
		*w &^= 1 << (n % 64)
	}
}

func (s *Services) of(id ServiceID) []uint64 {
	if id == 0 || int(id) >= len(s.known) {
		return nil
	}
	return s.days[int(id)*s.words : (int(id)+1)*s.words]
}

// Known reports whether a service has a row in calendar.txt or calendar_dates.txt.
func (s *Services) Known(id ServiceID) bool {
	return id != 0 && int(id) < len(s.known) && s.known[id]
}

// Runs reports whether a service runs on a day.
func (s *Services) Runs(id ServiceID, d Date) bool {
	n, w := int(d)-int(s.base), s.of(id)
	return n >= 0 && n/64 < len(w) && w[n/64]>>(n%64)&1 == 1
}

// Count returns on how many days a service runs.
func (s *Services) Count(id ServiceID) (n int) {
	for _, w := range s.of(id) {
		n += bits.OnesCount64(w)
	}
	return n
}

// Days calls yield with each day on which a service runs, in order.
func (s *Services) Days(id ServiceID) func(yield func(Date) bool) {
	return func(yield func(Date) bool) {
		for k, w := range s.of(id) {
			for ; w != 0; w &= w - 1 {
				if !yield(s.base + Date(k*64+bits.TrailingZeros64(w))) {
					return
				}
			}
		}
	}
}

// Bounds returns the first and last day of a service, false where it has none.
func (s *Services) Bounds(id ServiceID) (first, last Date, ok bool) {
	first = NoDate
	for k, w := range s.of(id) {
		if w == 0 {
			continue
		}
		if !ok {
			first, ok = s.base+Date(k*64+bits.TrailingZeros64(w)), true
		}
		last = s.base + Date(k*64+63-bits.LeadingZeros64(w))
	}
	return first, last, ok
}

// Shared returns the first day on which both services run, false where there is none.
func (s *Services) Shared(a, b ServiceID) (Date, bool) {
	x, y := s.of(a), s.of(b)
	for k := range min(len(x), len(y)) {
		if w := x[k] & y[k]; w != 0 {
			return s.base + Date(k*64+bits.TrailingZeros64(w)), true
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
