package gtfs

import (
	"encoding/binary"
	"sync/atomic"

	"github.com/zeebo/xxh3"

	"github.com/quai-transit/quai/gtfs/parallel"
)

// patternsByHash takes trips for those of one pattern whose hash is the same. It looks
// at the stops of all trips side by side, and reports false where trips of one hash have
// other stops after all: then the other way has to find them.
func (f *Feed) patternsByHash() (p *Patterns, ok bool) {
	hashes := make([]uint64, f.Trips.Len())
	parallel.Parts(len(hashes), tripsAtOnce, f.options.threads(), func(from, to int) {
		var key []byte
		for row := from; row < to; row++ {
			key = f.patternKey(key[:0], row)
			hashes[row] = xxh3.Hash(key)
		}
	})
	p = &Patterns{ofTrip: make([]PatternID, len(hashes))}
	byHash := map[uint64]PatternID{}
	for row, h := range hashes {
		id, known := byHash[h]
		if !known {
			id = p.start(f, row)
			byHash[h] = id
		}
		p.join(row, id)
	}
	var differs atomic.Bool
	parallel.Parts(len(hashes), tripsAtOnce, f.options.threads(), func(from, to int) {
		for row := from; row < to && !differs.Load(); row++ {
			if id := p.ofTrip[row]; !f.isOf(row, p, id) {
				differs.Store(true)
			}
		}
	})
	return p, !differs.Load()
}

// patternsByStops compares the stops of each trip with those of the patterns so far.
func (f *Feed) patternsByStops() *Patterns {
	p := &Patterns{ofTrip: make([]PatternID, f.Trips.Len())}
	byKey := map[string]PatternID{}
	var key []byte
	for row := range p.ofTrip {
		key = f.patternKey(key[:0], row)
		id, known := byKey[string(key)]
		if !known {
			id = p.start(f, row)
			byKey[string(key)] = id
		}
		p.join(row, id)
	}
	return p
}

// patternKey appends what tells the pattern of a trip from others.
func (f *Feed) patternKey(b []byte, row int) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(f.Trips.RouteID.At(row)))
	b = binary.LittleEndian.AppendUint16(b, uint16(f.Trips.DirectionID.At(row)))
	calls := f.CallsOf(f.Trips.TripID.At(row))
	if calls.Len() == 0 {
		return b[:0]
	}
	for k := range calls.Len() {
		b = binary.LittleEndian.AppendUint32(b, uint32(f.StopTimes.StopID.At(calls.Row(k))))
	}
	return b
}

// start begins the pattern of a trip; there is none where the trip has no calls.
func (p *Patterns) start(f *Feed, row int) PatternID {
	calls := f.CallsOf(f.Trips.TripID.At(row))
	if calls.Len() == 0 {
		return NoPattern
	}
	stops := make([]StopID, calls.Len())
	for k := range stops {
		stops[k] = f.StopTimes.StopID.At(calls.Row(k))
	}
	p.list = append(p.list, Pattern{RouteID: f.Trips.RouteID.At(row), DirectionID: f.Trips.DirectionID.At(row), Stops: stops})
	return PatternID(len(p.list) - 1)
}

// join makes a trip one of a pattern.
func (p *Patterns) join(row int, id PatternID) {
	p.ofTrip[row] = id
	if id != NoPattern {
		p.list[id].Trips = append(p.list[id].Trips, int32(row))
	}
}

// isOf reports whether a trip has the route, direction and stops of a pattern.
func (f *Feed) isOf(row int, p *Patterns, id PatternID) bool {
	calls := f.CallsOf(f.Trips.TripID.At(row))
	if id == NoPattern {
		return calls.Len() == 0
	}
	q := &p.list[id]
	if q.RouteID != f.Trips.RouteID.At(row) || q.DirectionID != f.Trips.DirectionID.At(row) || len(q.Stops) != calls.Len() {
		return false
	}
	for k, stop := range q.Stops {
		if f.StopTimes.StopID.At(calls.Row(k)) != stop {
			return false
		}
	}
	return true
}
