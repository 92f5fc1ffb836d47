package rules

import (
	"cmp"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// A tripSpan is when a trip of a block begins and ends.
type tripSpan struct {
	trip            int32     // row of trips.txt
	begins, started gtfs.Time // arrival at and departure from the first stop
	ends, left      gtfs.Time // arrival at and departure from the last
}

// blockSpans are the trips of each block that has two or more, by block in the order
// in which ids appear, then by time. Trips whose ends lack a time are not among them.
var blockSpans = validate.NewFact(func(f *gtfs.Feed) [][]tripSpan {
	ids := f.Trips.BlockID.Values()
	sizes := make([]int32, f.Trips.BlockID.Space().Len()+1)
	for _, id := range ids {
		sizes[id]++
	}
	all, blocks := make([]tripSpan, len(ids)-int(sizes[0])), make([][]tripSpan, len(sizes))
	for id := 1; id < len(blocks); id++ {
		blocks[id], all = all[:0:sizes[id]], all[sizes[id]:]
	}
	for i, id := range ids {
		if id == 0 || sizes[id] < 2 {
			continue
		}
		if s, ok := spanOf(f, int32(i)); ok {
			blocks[id] = append(blocks[id], s)
		}
	}
	for _, b := range blocks {
		slices.SortStableFunc(b, func(x, y tripSpan) int {
			return cmp.Or(cmp.Compare(x.begins, y.begins), cmp.Compare(x.left, y.left))
		})
	}
	return slices.DeleteFunc(blocks, func(b []tripSpan) bool { return len(b) < 2 })
})

func spanOf(f *gtfs.Feed, trip int32) (s tripSpan, ok bool) {
	calls, st := callsOf(f, trip), f.StopTimes
	if calls.Len() == 0 {
		return s, false
	}
	first, last := calls.Row(0), calls.Row(calls.Len()-1)
	s = tripSpan{
		trip: trip, begins: st.ArrivalTime.At(first), started: st.DepartureTime.At(first),
		ends: st.ArrivalTime.At(last), left: st.DepartureTime.At(last),
	}
	return s, s.begins.IsSet() && s.started.IsSet() && s.ends.IsSet() && s.left.IsSet()
}
