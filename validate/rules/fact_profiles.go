package rules

import (
	"encoding/binary"

	"github.com/zeebo/xxh3"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// A timing is what trips of one pattern have in common whose calls lie equally far from
// the minute in which they begin: what follows from differences of their times, and
// from whether times are whole minutes, is the same for all of them.
type timing struct {
	pattern gtfs.PatternID
	trips   []int32 // rows of trips.txt, in file order
}

// timings are the timings of a feed, by pattern, then by first trip.
var timings = validate.NewFact(func(f *gtfs.Feed) []timing {
	var all []timing
	m := timingMaker{feed: f, n: map[uint64]int{}}
	patterns := f.Patterns()
	for id := range patterns.Len() {
		all = m.pattern(all, gtfs.PatternID(id), patterns.At(gtfs.PatternID(id)).Trips)
	}
	return all
})

// A timingMaker groups the trips of one pattern after the other.
type timingMaker struct {
	feed *gtfs.Feed
	n    map[uint64]int // by hash, the first timing of the pattern that has it
	key  []byte
}

func (m *timingMaker) pattern(all []timing, id gtfs.PatternID, trips []int32) []timing {
	clear(m.n)
	for _, row := range trips {
		trip := m.feed.Trips.TripID.At(int(row))
		if first, _ := m.feed.Trips.TripID.Row(trip); first != int(row) {
			continue // a second trip of one id has the calls of the first
		}
		h := m.hash(m.feed.CallsOf(trip))
		n, ok := m.n[h]
		if !ok {
			n = len(all)
			all, m.n[h] = append(all, timing{pattern: id}), n
		}
		all[n].trips = append(all[n].trips, row)
	}
	return all
}

// hash returns a hash of the times of a trip, counted from the minute it begins in.
func (m *timingMaker) hash(calls gtfs.Rows) uint64 {
	st, base := m.feed.StopTimes, gtfs.NoTime
	m.key = m.key[:0]
	add := func(t gtfs.Time) {
		if t.IsSet() {
			if base == gtfs.NoTime {
				base = t - t%60
			}
			t -= base
		}
		m.key = binary.LittleEndian.AppendUint32(m.key, uint32(t))
	}
	for k := range calls.Len() {
		i := calls.Row(k)
		add(st.ArrivalTime.At(i))
		add(st.DepartureTime.At(i))
	}
	return xxh3.Hash(m.key)
}

// callsOf returns the calls of the trip on a row of trips.txt.
func callsOf(f *gtfs.Feed, trip int32) gtfs.Rows { return f.CallsOf(f.Trips.TripID.At(int(trip))) }
