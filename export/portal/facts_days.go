package portal

import (
	"github.com/quai-transit/quai/gtfs"
)

// A service is how many trips run on which days.
type service struct {
	feed        *gtfs.Feed
	runs        map[gtfs.ServiceID]int
	first, last gtfs.Date
}

// serviceOf counts the trips of each service; one that runs at intervals counts as often
// as it leaves.
func serviceOf(f *gtfs.Feed) *service {
	s := &service{feed: f, runs: map[gtfs.ServiceID]int{}, first: gtfs.NoDate, last: gtfs.NoDate}
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
		if !s.first.IsSet() || first < s.first {
			s.first = first
		}
		s.last = max(s.last, last)
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

func (s *service) coverage() coverage { return coverage{dayText(s.first), dayText(s.last)} }

// mondayOf returns the Monday of a day's week, so that the weeks shown are whole.
func mondayOf(d gtfs.Date) gtfs.Date { return d - gtfs.Date(d.Weekday()+6)%7 }

// Some feeds run for twenty years on paper: a year and a week can be looked at.
const shownDays = 53 * 7

// days counts the trips a day. Of a long timetable it shows what begins four weeks
// before the day it was judged on.
func (s *service) days(judged gtfs.Date) days {
	if !s.first.IsSet() {
		return days{}
	}
	first, last := s.first, s.last
	if last-first >= shownDays && judged.IsSet() {
		first = max(first, mondayOf(min(judged-28, last-shownDays+1)))
	}
	last = min(last, first+shownDays-1)
	trips := make([]int, last-first+1)
	for id, n := range s.runs {
		for d := range s.feed.Services().Days(id) {
			if first <= d && d <= last {
				trips[d-first] += n
			}
		}
	}
	return days{dayText(first), trips}
}
