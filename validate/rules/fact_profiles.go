package rules

import (
	"math/bits"

	"github.com/quai-transit/quai/gtfs"
)

// A timing is what trips of one pattern have in common whose calls lie equally far from
// the minute in which they begin: what follows from differences of their times, and
// from whether times are whole minutes, is the same for all of them.
type timing struct {
	pattern gtfs.PatternID
	trips   []int32 // rows of trips.txt, in file order
	pace    pace
}

// timingsOf returns the timings of a feed, by pattern, then by first trip. It is given the
// hash of the times of each trip id.
func timingsOf(f *gtfs.Feed, hashes []uint64) []timing {
	var all []timing
	m := timingMaker{feed: f, hashes: hashes, n: map[uint64]int{}}
	patterns := f.Patterns()
	for id := range patterns.Len() {
		all = m.pattern(all, gtfs.PatternID(id), patterns.At(gtfs.PatternID(id)).Trips)
	}
	findPaces(f, all)
	return all
}

// A timingMaker groups the trips of one pattern after the other.
type timingMaker struct {
	feed   *gtfs.Feed
	hashes []uint64
	n      map[uint64]int // by hash, the timing of the pattern that has it
}

func (m *timingMaker) pattern(all []timing, id gtfs.PatternID, trips []int32) []timing {
	clear(m.n)
	for _, row := range trips {
		trip := m.feed.Trips.TripID.At(int(row))
		if first, _ := m.feed.Trips.TripID.Row(trip); first != int(row) {
			continue // a second trip of one id has the calls of the first
		}
		n, ok := m.n[m.hashes[trip]]
		if !ok {
			n = len(all)
			all, m.n[m.hashes[trip]] = append(all, timing{pattern: id}), n
		}
		all[n].trips = append(all[n].trips, row)
	}
	return all
}

// timingHash returns a hash of the times of a trip, counted from the minute it begins in.
// Trips of one pattern are compared by it alone: of a million, the chance that any two
// differ and are taken for one is below 10^-7, and speeds would be told of the first only.
func timingHash(arrivals, departures []gtfs.Time) uint64 {
	h, base := uint64(len(arrivals)), gtfs.NoTime
	for k, a := range arrivals {
		d := departures[k]
		if base == gtfs.NoTime {
			base = minuteOf(a, d)
		}
		h = mix(h, uint64(uint32(since(base, a)))<<32|uint64(uint32(since(base, d))))
	}
	return h
}

// mix adds a word to a hash. Both halves of the product are taken: the lower one alone
// would not spread the highest bit, which tells times that are not given.
func mix(h, word uint64) uint64 {
	high, low := bits.Mul64(h^word, 0x9e3779b97f4a7c15) // 2^64 over the golden ratio
	return high ^ low
}

// minuteOf returns the minute in which the first of two times that is given lies,
// not given where neither is.
func minuteOf(a, b gtfs.Time) gtfs.Time {
	if !a.IsSet() {
		a = b
	}
	if !a.IsSet() {
		return a
	}
	return a - a%60
}

// since returns how long after base a time is, and leaves one that is not given as it is.
func since(base, t gtfs.Time) gtfs.Time {
	if !t.IsSet() {
		return t
	}
	return t - base
}

// callsOf returns the calls of the trip on a row of trips.txt.
func callsOf(f *gtfs.Feed, trip int32) gtfs.Rows { return f.CallsOf(f.Trips.TripID.At(int(trip))) }
