package rules

import (
	"sync"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/parallel"
	"github.com/quai-transit/quai/validate"
)

// A clue says that the calls of a trip may have a fault. Nearly all trips have none, so
// rules that walk along calls walk only those that have the clue.
type clue uint8

const (
	timesGoBack   clue = 1 << iota // a call has an arrival before the departure of an earlier one
	untimedEdge                    // the first or the last call lacks a time
	distanceGiven                  // a call has a shape_dist_traveled
	scattered                      // the calls do not follow row by row, in rising order
)

// A callLook is what one look at stop_times.txt tells of each trip id: where rows stand
// in any order each value is far from the one before, so that to read it takes long.
type callLook struct {
	clues []clue
	times []uint64 // the hash of [timingHash]
	// timings returns the timings of the feed, see [timing].
	timings func() []timing
}

var callLooks = validate.NewFact(lookAtCalls)

func lookAtCalls(f *gtfs.Feed) *callLook {
	n := f.StopTimes.TripID.Space().Len() + 1
	l := &callLook{clues: tripsWithDistance(f), times: make([]uint64, n)}
	f.CallsOf(0)       // made once, before the goroutines ask
	const chunk = 4096 // trips: enough to outweigh a start, few enough for all to end together
	parallel.Parts(n, chunk, f.Threads(), func(from, to int) {
		r := callReader{st: f.StopTimes}
		for id := from; id < to; id++ {
			if r.read(f.CallsOf(gtfs.TripID(id))) {
				l.clues[id] |= r.clues()
				l.times[id] = timingHash(r.arrivals, r.departures)
			}
		}
	})
	l.timings = sync.OnceValue(func() []timing { return timingsOf(f, l.times) })
	return l
}

// tripsWith calls yield with the trip ids that have a clue, in the order of TripIDs.
func tripsWith(p *validate.Pass, c clue) func(yield func(gtfs.TripID) bool) {
	return func(yield func(gtfs.TripID) bool) {
		for id, has := range callLooks.Of(p).clues {
			if has&c != 0 && !yield(gtfs.TripID(id)) {
				return
			}
		}
	}
}

// tripsWithDistance gives the trip ids that have a distance this clue. It goes by rows.
func tripsWithDistance(f *gtfs.Feed) []clue {
	trips, distances := &f.StopTimes.TripID, f.StopTimes.ShapeDistTraveled.Values()
	clues := make([]clue, trips.Space().Len()+1)
	for i, d := range distances {
		if d.IsSet() {
			clues[trips.At(i)] |= distanceGiven
		}
	}
	clues[0] = 0
	return clues
}

// A callReader reads the calls of one trip after the other.
type callReader struct {
	st         *gtfs.StopTimes
	calls      gtfs.Rows
	follow     bool // row by row
	arrivals   []gtfs.Time
	departures []gtfs.Time
	room       [2][]gtfs.Time // for times that do not follow row by row
}

// read takes the times of calls, which must not be changed; false where there are no calls.
func (r *callReader) read(calls gtfs.Rows) bool {
	if calls.Len() == 0 {
		return false
	}
	r.calls, r.follow = calls, true
	for k := 1; k < calls.Len() && r.follow; k++ {
		r.follow = calls.Row(k) == calls.Row(k-1)+1
	}
	r.arrivals = r.times(&r.st.ArrivalTime, &r.room[0])
	r.departures = r.times(&r.st.DepartureTime, &r.room[1])
	return true
}

// times returns the times of the calls. A loop that does nothing else lets the processor
// fetch many at once.
func (r *callReader) times(column *gtfs.Column[gtfs.Time], room *[]gtfs.Time) []gtfs.Time {
	values, n := column.Values(), r.calls.Len()
	if r.follow && values != nil {
		return values[r.calls.Row(0):][:n]
	}
	for len(*room) < n {
		*room = append(*room, gtfs.NoTime)
	}
	times := (*room)[:n]
	if values != nil {
		for k := range times {
			times[k] = values[r.calls.Row(k)]
		}
	}
	return times
}

func (r *callReader) clues() (c clue) {
	if goBack(r.arrivals, r.departures) {
		c |= timesGoBack
	}
	if !r.timed(0) || !r.timed(len(r.arrivals)-1) {
		c |= untimedEdge
	}
	if !r.follow || !rises(r.calls, r.st.StopSequence.Values()) {
		c |= scattered
	}
	return c
}

func goBack(arrivals, departures []gtfs.Time) bool {
	left := gtfs.NoTime // which is before all others
	for k, arr := range arrivals {
		if arr < left && arr.IsSet() {
			return true
		}
		if dep := departures[k]; dep.IsSet() {
			left = dep
		}
	}
	return false
}

func (r *callReader) timed(k int) bool { return r.arrivals[k].IsSet() && r.departures[k].IsSet() }

// rises tells whether the sequence numbers of calls that follow row by row rise.
func rises(calls gtfs.Rows, sequence []gtfs.Int) bool {
	if sequence == nil {
		return calls.Len() == 1
	}
	numbers := sequence[calls.Row(0):][:calls.Len()]
	for k := 1; k < len(numbers); k++ {
		if numbers[k] <= numbers[k-1] {
			return false
		}
	}
	return true
}
