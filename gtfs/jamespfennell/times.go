package jamespfennell

import (
	"math"

	"github.com/quai-transit/quai/gtfs"
)

// A call is a row of stop_times.txt with the times it is carried with.
type call struct {
	row                int
	arrival, departure gtfs.Time
	guessed            bool // both times are in proportion to those around
}

// timed returns the calls of a trip that can be carried, all with times.
func (b *builder) timed(rows gtfs.Rows) []call {
	calls := b.placed(rows)
	last := -1 // the last with a time
	kept := calls[:0]
	for _, c := range calls {
		kept = append(kept, c)
		if !c.arrival.IsSet() {
			continue
		}
		if last < 0 { // what stands before has no time to begin with
			b.loss.UntimedCalls += len(kept) - 1
			kept = append(kept[:0], c)
		} else {
			b.between(kept[last:])
		}
		last = len(kept) - 1
	}
	b.loss.UntimedCalls += len(kept) - 1 - last
	return kept[:last+1]
}

// placed returns the calls of a trip at a stop, in order; of one time it makes both.
func (b *builder) placed(rows gtfs.Rows) []call {
	t := b.feed.StopTimes
	b.calls = b.calls[:0]
	for k := range rows.Len() {
		i := rows.Row(k)
		c := call{row: i, arrival: t.ArrivalTime.At(i), departure: t.DepartureTime.At(i)}
		if !c.arrival.IsSet() {
			c.arrival = c.departure
		}
		if !c.departure.IsSet() {
			c.departure = c.arrival
		}
		switch {
		case t.StopID.At(i) == 0 || t.StartPickupDropOffWindow.At(i).IsSet() || t.EndPickupDropOffWindow.At(i).IsSet():
			b.loss.FlexCalls++
		case !t.StopSequence.At(i).IsSet():
			b.loss.UnplacedCalls++
		default:
			b.calls = append(b.calls, c)
		}
	}
	return b.calls
}

// between gives times to the calls between the first and the last of a stretch.
func (b *builder) between(c []call) {
	n := len(c) - 1
	from, to := c[0].departure, c[n].arrival
	along := b.along(c)
	for k := 1; k < n; k++ {
		at := from + gtfs.Time(math.Round(along(k)*float64(to-from)))
		c[k].arrival, c[k].departure, c[k].guessed = at, at, true
		b.loss.InterpolatedCalls++
	}
}

// along returns how far along the stretch, from 0 to 1, call k is: by the distance
// along the shape where all calls have one and it grows, else by the number of stops.
func (b *builder) along(c []call) func(k int) float64 {
	dist := func(k int) float64 { return float64(b.feed.StopTimes.ShapeDistTraveled.At(c[k].row)) }
	n := len(c) - 1
	length := dist(n) - dist(0)
	for k := 1; k <= n; k++ {
		if !(dist(k) >= dist(k-1)) { // false of one that is not given, too
			length = 0
		}
	}
	if length > 0 {
		return func(k int) float64 { return (dist(k) - dist(0)) / length }
	}
	return func(k int) float64 { return float64(k) / float64(n) }
}
