package rules

import "github.com/quai-transit/quai/gtfs"

// patternCalls are the calls of a trip, and what its pattern tells of them.
type patternCalls struct {
	gtfs.Rows
	pattern gtfs.PatternID
	stops   []gtfs.StopID
	bare    bool // no call has a distance
}

func (m *shapeMatching) callsOf(trip int32) patternCalls {
	id := m.feed.Trips.TripID.At(int(trip))
	c := patternCalls{Rows: m.feed.CallsOf(id), pattern: m.patterns.OfTrip(int(trip)), bare: m.clues[id]&distanceGiven == 0}
	if c.pattern != gtfs.NoPattern {
		c.stops = m.patterns.At(c.pattern).Stops
	}
	return c
}

// distance returns the distance of call k.
func (m *shapeMatching) distance(c patternCalls, k int) gtfs.Float {
	if c.bare {
		return gtfs.NoFloat
	}
	return m.feed.StopTimes.ShapeDistTraveled.At(c.Row(k))
}
