package rules

import (
	"github.com/quai-transit/quai/gtfs"
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

// callClues are the clues of each trip id: one look at stop_times.txt for all that ask.
var callClues = validate.NewFact(func(f *gtfs.Feed) []clue {
	clues := make([]clue, f.StopTimes.TripID.Space().Len()+1)
	const chunk = 4096 // trips: enough to outweigh a start, few enough for all to end together
	validate.Each((len(clues)+chunk-1)/chunk, f.Threads(), func(n int) {
		for id := n * chunk; id < min(len(clues), (n+1)*chunk); id++ {
			clues[id] = cluesOf(f.StopTimes, f.CallsOf(gtfs.TripID(id)))
		}
	})
	return clues
})

// tripsWith calls yield with the trip ids that have a clue, in the order of TripIDs.
func tripsWith(p *validate.Pass, c clue) func(yield func(gtfs.TripID) bool) {
	return func(yield func(gtfs.TripID) bool) {
		for id, has := range callClues.Of(p) {
			if has&c != 0 && !yield(gtfs.TripID(id)) {
				return
			}
		}
	}
}

func cluesOf(st *gtfs.StopTimes, calls gtfs.Rows) (c clue) {
	if calls.Len() == 0 {
		return 0
	}
	if goBack(calls, st.ArrivalTime.Values(), st.DepartureTime.Values()) {
		c |= timesGoBack
	}
	if !timed(st, calls.Row(0)) || !timed(st, calls.Row(calls.Len()-1)) {
		c |= untimedEdge
	}
	if anyGiven(calls, st.ShapeDistTraveled.Values()) {
		c |= distanceGiven
	}
	if scatter(calls, st.StopSequence.Values()) {
		c |= scattered
	}
	return c
}

func goBack(calls gtfs.Rows, arrivals, departures []gtfs.Time) bool {
	if arrivals == nil || departures == nil {
		return false
	}
	left := gtfs.NoTime // which is before all others
	for k := range calls.Len() {
		i := calls.Row(k)
		if arr := arrivals[i]; arr < left && arr.IsSet() {
			return true
		}
		if dep := departures[i]; dep.IsSet() {
			left = dep
		}
	}
	return false
}

func timed(st *gtfs.StopTimes, row int) bool {
	return st.ArrivalTime.At(row).IsSet() && st.DepartureTime.At(row).IsSet()
}

func anyGiven(calls gtfs.Rows, distances []gtfs.Float) bool {
	if distances == nil {
		return false
	}
	for k := range calls.Len() {
		if distances[calls.Row(k)].IsSet() {
			return true
		}
	}
	return false
}

func scatter(calls gtfs.Rows, sequence []gtfs.Int) bool {
	if sequence == nil {
		return calls.Len() > 1
	}
	for k := 1; k < calls.Len(); k++ {
		i, before := calls.Row(k), calls.Row(k-1)
		if i != before+1 || sequence[i] <= sequence[before] {
			return true
		}
	}
	return false
}
