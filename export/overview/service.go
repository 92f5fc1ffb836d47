package overview

import "github.com/quai-transit/quai/gtfs"

// A Service is how many trips run on which days.
type Service struct {
	// First and Last are the days of the first and the last trip, gtfs.NoDate where none runs.
	First, Last gtfs.Date

	feed *gtfs.Feed
	runs map[gtfs.ServiceID]int
}

// ServiceOf counts the trips of each service; one that runs at intervals counts as often
// as it leaves.
func ServiceOf(f *gtfs.Feed) *Service {
	s := &Service{feed: f, runs: map[gtfs.ServiceID]int{}, First: gtfs.NoDate, Last: gtfs.NoDate}
	repeated := departures(f)
	for i := range f.Trips.Len() {
		n, ok := repeated[f.Trips.TripID.At(i)]
		if !ok {
			n = 1
		}
		s.runs[f.Trips.ServiceID.At(i)] += n
	}
	for id := range s.runs {
		first, last, ok := f.Services().Bounds(id)
		if !ok {
			continue
		}
		if !s.First.IsSet() || first < s.First {
			s.First = first
		}
		s.Last = max(s.Last, last)
	}
	return s
}

// departures counts how often the trips of frequencies.txt leave on a day.
func departures(f *gtfs.Feed) map[gtfs.TripID]int {
	t := f.Frequencies
	n := map[gtfs.TripID]int{}
	for i := range t.Len() {
		start, end, headway := t.StartTime.At(i), t.EndTime.At(i), t.HeadwaySecs.At(i)
		if !start.IsSet() || !end.IsSet() || !headway.IsSet() || headway <= 0 || end <= start {
			continue
		}
		n[t.TripID.At(i)] += int((int64(end) - int64(start) + int64(headway) - 1) / int64(headway))
	}
	return n
}

// Days are the trips of each day from Start on; Start is gtfs.NoDate where there is none.
type Days struct {
	Start gtfs.Date
	Trips []int
}

// Days counts the trips of at most so many days. Of a longer timetable it takes what
// begins four weeks before the day it was judged on, on a Monday, so that the weeks shown
// are whole.
func (s *Service) Days(judged gtfs.Date, most int) Days {
	if !s.First.IsSet() {
		return Days{Start: gtfs.NoDate}
	}
	span := gtfs.Date(most)
	first, last := s.First, s.Last
	if last-first >= span && judged.IsSet() {
		first = max(first, mondayOf(min(judged-28, last-span+1)))
	}
	last = min(last, first+span-1)
	d := Days{Start: first, Trips: make([]int, last-first+1)}
	for id, n := range s.runs {
		for day := range s.feed.Services().Days(id) {
			if first <= day && day <= last {
				d.Trips[day-first] += n
			}
		}
	}
	return d
}

// mondayOf returns the Monday of a day's week.
func mondayOf(d gtfs.Date) gtfs.Date { return d - gtfs.Date(d.Weekday()+6)%7 }
