package gtfs

import (
	"encoding/binary"
	"sync/atomic"

	"github.com/zeebo/xxh3"
)

// A PatternID numbers the patterns of a feed from 0, in the order of their first
// trip in trips.txt.
type PatternID int32

// NoPattern is the pattern of a trip without calls.
const NoPattern PatternID = -1

// A Pattern is what trips of one route and direction with the same ordered list
// of stops have in common.
type Pattern struct {
	RouteID     RouteID
	DirectionID Enum
	Stops       []StopID // 0 where a call names no stop
	Trips       []int32  // rows of trips.txt, in file order
	Hash        uint64   // of the texts of route, direction and stops: the same in every feed that has the pattern
}

// Patterns are the patterns of a feed.
type Patterns struct {
	list   []Pattern
	ofTrip []PatternID // by row of trips.txt
}

// Len returns the number of patterns.
func (p *Patterns) Len() int { return len(p.list) }

// At returns a pattern.
func (p *Patterns) At(id PatternID) *Pattern { return &p.list[id] }

// OfTrip returns the pattern of the trip on a row of trips.txt.
func (p *Patterns) OfTrip(row int) PatternID { return p.ofTrip[row] }

// Patterns returns the patterns of the feed.
func (f *Feed) Patterns() *Patterns {
	if p := f.patterns.ready(); p != nil {
		return p
	}
	f.CallsOf(0) // has a clock of its own
	return f.patterns.get(&f.took, func() *Patterns {
		p, ok := f.patternsByHash()
		if !ok {
			p = f.patternsByStops()
		}
		for i := range p.list {
			p.list[i].Hash = f.patternHash(&p.list[i])
		}
		return p
	})
}

// patternsByHash takes trips for those of one pattern whose hash is the same. It looks
// at the stops of all trips side by side, and reports false where trips of one hash have
// other stops after all, which nobody has seen yet.
func (f *Feed) patternsByHash() (p *Patterns, ok bool) {
	hashes := make([]uint64, f.Trips.Len())
	share(len(hashes), f.options.threads(), func(from, to int) {
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
	share(len(hashes), f.options.threads(), func(from, to int) {
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

// patternHash hashes the texts of a pattern: numbers of ids differ from feed to feed.
func (f *Feed) patternHash(p *Pattern) uint64 {
	var b []byte
	part := func(text []byte) {
		b = binary.AppendUvarint(b, uint64(len(text)))
		b = append(b, text...)
	}
	part(f.spaces[routeSpace].Bytes(uint32(p.RouteID)))
	part(p.DirectionID.Append(nil))
	for _, id := range p.Stops {
		part(f.spaces[stopSpace].Bytes(uint32(id)))
	}
	return xxh3.Hash(b)
}
