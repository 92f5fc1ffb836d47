package gtfs

import (
	"encoding/binary"
	"slices"

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
	f.CallsOf(0) // has a clock of its own
	return f.patterns.get(&f.took, func() *Patterns {
		b := patternMaker{feed: f, byKey: map[uint64][]PatternID{}}
		p := &Patterns{ofTrip: make([]PatternID, f.Trips.Len())}
		for row := range p.ofTrip {
			p.ofTrip[row] = b.add(p, row)
		}
		for i := range p.list {
			p.list[i].Hash = f.patternHash(&p.list[i])
		}
		return p
	})
}

type patternMaker struct {
	feed  *Feed
	byKey map[uint64][]PatternID
	key   []byte
	stops []StopID
}

// add finds or makes the pattern of a trip.
func (b *patternMaker) add(p *Patterns, row int) PatternID {
	t := b.feed.Trips
	calls := b.feed.CallsOf(t.TripID.At(row))
	if calls.Len() == 0 {
		return NoPattern
	}
	route, dir := t.RouteID.At(row), t.DirectionID.At(row)
	b.read(calls, route, dir)
	h := xxh3.Hash(b.key)
	for _, id := range b.byKey[h] {
		q := &p.list[id]
		if q.RouteID == route && q.DirectionID == dir && slices.Equal(q.Stops, b.stops) {
			q.Trips = append(q.Trips, int32(row))
			return id
		}
	}
	id := PatternID(len(p.list))
	p.list = append(p.list, Pattern{RouteID: route, DirectionID: dir, Stops: slices.Clone(b.stops), Trips: []int32{int32(row)}})
	b.byKey[h] = append(b.byKey[h], id)
	return id
}

// read takes the stops of a trip and the bytes that tell its pattern from others.
func (b *patternMaker) read(calls Rows, route RouteID, dir Enum) {
	b.stops = b.stops[:0]
	b.key = binary.LittleEndian.AppendUint32(b.key[:0], uint32(route))
	b.key = binary.LittleEndian.AppendUint16(b.key, uint16(dir))
	for k := range calls.Len() {
		id := b.feed.StopTimes.StopID.At(calls.Row(k))
		b.stops = append(b.stops, id)
		b.key = binary.LittleEndian.AppendUint32(b.key, uint32(id))
	}
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
