package gtfs

import (
	"encoding/binary"

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
