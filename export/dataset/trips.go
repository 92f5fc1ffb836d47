package dataset

import (
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
)

// trips are the trips that count: the first row of trips.txt of each id, where it calls
// somewhere.
type trips struct {
	rows        []int32     // of trips.txt, in the order of their ids' texts
	first, last []gtfs.Time // departure and arrival as planned, by row of trips.txt
	runs        []int64     // a day, by row
	spans       map[gtfs.TripID][]span
	byService   []int64 // runs a day of all trips of a service
}

// A span is n runs of a trip that leave from start on, every headway seconds.
type span struct {
	start      gtfs.Time
	headway, n int32
}

// end returns when the last of the runs leaves.
func (s span) end() gtfs.Time { return s.start + gtfs.Time(s.headway*(s.n-1)) }

func (in *Input) trips() *trips {
	return in.facts.trips.get(func() *trips {
		f := in.Feed
		n := f.Trips.Len()
		t := &trips{
			first: make([]gtfs.Time, n), last: make([]gtfs.Time, n), runs: make([]int64, n),
			spans: spans(f), byService: make([]int64, f.Trips.ServiceID.Space().Len()+1),
		}
		for row := range n {
			t.add(f, row)
		}
		texts := in.names().trip
		slices.SortFunc(t.rows, func(a, b int32) int {
			return strings.Compare(texts[f.Trips.TripID.At(int(a))], texts[f.Trips.TripID.At(int(b))])
		})
		return t
	})
}

func (t *trips) add(f *gtfs.Feed, row int) {
	id := f.Trips.TripID.At(row)
	calls := f.CallsOf(id)
	if first, ok := f.Trips.TripID.Row(id); !ok || first != row || calls.Len() == 0 {
		return
	}
	t.rows = append(t.rows, int32(row))
	t.first[row], t.last[row] = bounds(f.StopTimes, calls)
	t.runs[row] = 1
	if s, ok := t.spans[id]; ok {
		t.runs[row] = 0
		for _, span := range s {
			t.runs[row] += int64(span.n)
		}
	}
	t.byService[f.Trips.ServiceID.At(row)] += t.runs[row]
}

// spans returns the runs of trips that run at intervals. A row without times or headway
// is as if it were not there, one that ends before it starts has no runs.
func spans(f *gtfs.Feed) map[gtfs.TripID][]span {
	all := map[gtfs.TripID][]span{}
	fr := f.Frequencies
	for i, id := range fr.TripID.Values() {
		from, to, headway := fr.StartTime.At(i), fr.EndTime.At(i), fr.HeadwaySecs.At(i)
		if !from.IsSet() || !to.IsSet() || headway <= 0 {
			continue
		}
		s := all[id]
		if to > from {
			s = append(s, span{from, int32(headway), int32((int(to-from)-1)/int(headway) + 1)})
		}
		all[id] = s
	}
	return all
}

// bounds returns the first departure and the last arrival of a trip, NoTime where it has
// no times.
func bounds(st *gtfs.StopTimes, calls gtfs.Rows) (first, last gtfs.Time) {
	first, last = gtfs.NoTime, gtfs.NoTime
	for k := 0; k < calls.Len() && !first.IsSet(); k++ {
		first = departure(st, calls.Row(k))
	}
	for k := calls.Len() - 1; k >= 0 && !last.IsSet(); k-- {
		last = arrival(st, calls.Row(k))
	}
	return first, last
}

// departure returns when a call ends, by its arrival where that alone is given.
func departure(st *gtfs.StopTimes, row int) gtfs.Time {
	if t := st.DepartureTime.At(row); t.IsSet() {
		return t
	}
	return st.ArrivalTime.At(row)
}

// arrival returns when a call begins, by its departure where that alone is given.
func arrival(st *gtfs.StopTimes, row int) gtfs.Time {
	if t := st.ArrivalTime.At(row); t.IsSet() {
		return t
	}
	return st.DepartureTime.At(row)
}

// each calls yield with the runs of a trip that a call at time t, as planned, stands for:
// when the first and the last of them are there, and how far apart they are (0 for one).
func (t *trips) each(id gtfs.TripID, row int, at gtfs.Time, yield func(first, last gtfs.Time, headway int32)) {
	s, ok := t.spans[id]
	if !ok {
		yield(at, at, 0)
		return
	}
	if !t.first[row].IsSet() {
		return
	}
	after := at - t.first[row]
	for _, span := range s {
		yield(span.start+after, span.end()+after, span.headway)
	}
}

// leaves returns the first and last departure of the runs of a trip from its first call,
// and the latest arrival at its last; NoTime where it has no times.
func (t *trips) leaves(id gtfs.TripID, row int) (first, last, arrives gtfs.Time) {
	first, last, arrives = gtfs.NoTime, gtfs.NoTime, gtfs.NoTime
	if !t.first[row].IsSet() {
		return
	}
	t.each(id, row, t.first[row], func(a, b gtfs.Time, _ int32) {
		first, last = earlier(first, a), later(last, b)
	})
	if last.IsSet() && t.last[row].IsSet() {
		arrives = last + t.last[row] - t.first[row]
	}
	return
}

// earlier returns the earlier of two times, either of which may not be given.
func earlier(a, b gtfs.Time) gtfs.Time {
	if !a.IsSet() || b.IsSet() && b < a {
		return b
	}
	return a
}

// later returns the later of two times; one that is not given is the least number.
func later(a, b gtfs.Time) gtfs.Time { return max(a, b) }
