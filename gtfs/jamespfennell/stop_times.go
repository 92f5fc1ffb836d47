package jamespfennell

import (
	jf "github.com/jamespfennell/gtfs"

	"github.com/quai-transit/quai/gtfs"
)

// stopTimes carries the calls of each trip in the order of their stop_sequence.
//
// The elements of all trips share one block of memory, each trip with a share that
// cannot grow into the next.
func (b *builder) stopTimes() {
	t := b.feed.StopTimes
	all := make([]jf.ScheduledStopTime, 0, t.Len())
	seen := 0
	for row := range b.static.Trips {
		id := b.feed.Trips.TripID.At(row)
		if first, ok := b.feed.Trips.TripID.Row(id); !ok || first != row {
			continue
		}
		rows := b.feed.CallsOf(id)
		seen += rows.Len()
		from := len(all)
		all = b.callsOf(&b.static.Trips[row], rows, all)
		if len(all) > from {
			b.static.Trips[row].StopTimes = all[from:len(all):len(all)]
		}
	}
	b.loss.StrayCalls = t.Len() - seen
}

// callsOf appends the calls of a trip.
func (b *builder) callsOf(trip *jf.ScheduledTrip, rows gtfs.Rows, all []jf.ScheduledStopTime) []jf.ScheduledStopTime {
	route := b.continuousOf(trip.Route)
	for _, c := range b.timed(rows) {
		all = append(all, b.stopTime(trip, route, c))
	}
	return all
}

// stopTime makes the call of a trip; route is what holds along its route for
// continuous pickup and drop off.
func (b *builder) stopTime(trip *jf.ScheduledTrip, route [2]gtfs.Enum, c call) jf.ScheduledStopTime {
	t, i := b.feed.StopTimes, c.row
	return jf.ScheduledStopTime{
		Trip:                  trip,
		Stop:                  b.stopOf(t.StopID.At(i)),
		ArrivalTime:           clock(c.arrival),
		DepartureTime:         clock(c.departure),
		StopSequence:          int(t.StopSequence.At(i)),
		Headsign:              b.text(t.StopHeadsign.At(i)),
		PickupType:            policy(t.PickupType.At(i), 0),
		DropOffType:           policy(t.DropOffType.At(i), 0),
		ContinuousPickup:      policy(t.ContinuousPickup.At(i), route[0]),
		ContinuousDropOff:     policy(t.ContinuousDropOff.At(i), route[1]),
		ShapeDistanceTraveled: pointer(t.ShapeDistTraveled.At(i)),
		ExactTimes:            !c.guessed && t.Timepoint.At(i).Or(1) == 1,
	}
}

// continuousOf returns what holds along a route where a call does not say: none where
// the route does not either.
func (b *builder) continuousOf(r *jf.Route) [2]gtfs.Enum {
	if p, ok := b.continuous[r]; ok {
		return [2]gtfs.Enum{p[0].Or(1), p[1].Or(1)}
	}
	return [2]gtfs.Enum{1, 1}
}
