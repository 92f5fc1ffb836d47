package jamespfennell

import (
	"time"

	jf "github.com/jamespfennell/gtfs"

	"github.com/quai-transit/quai/gtfs"
)

func (b *builder) trips() {
	t := b.feed.Trips
	list := make([]jf.ScheduledTrip, t.Len())
	for i := range list {
		list[i] = jf.ScheduledTrip{
			Route:                b.routeOf(t.RouteID.At(i)),
			Service:              b.serviceOf(t.ServiceID.At(i)),
			ID:                   t.TripID.Text(i),
			Headsign:             b.text(t.TripHeadsign.At(i)),
			ShortName:            b.text(t.TripShortName.At(i)),
			DirectionId:          direction(t.DirectionID.At(i)),
			BlockID:              t.BlockID.Text(i),
			WheelchairAccessible: jf.WheelchairBoarding(t.WheelchairAccessible.At(i).Or(0)),
			BikesAllowed:         jf.BikesAllowed(t.BikesAllowed.At(i).Or(0)),
			Shape:                b.shape(t.ShapeID.At(i)),
		}
	}
	b.static.Trips = list
}

func (b *builder) shape(id gtfs.ShapeID) *jf.Shape {
	s := b.shapeOf[id]
	if s == nil && id != 0 {
		b.loss.Shapes++
	}
	return s
}

func direction(v gtfs.Enum) jf.DirectionID {
	switch v {
	case 0:
		return jf.DirectionID_False
	case 1:
		return jf.DirectionID_True
	}
	return jf.DirectionID_Unspecified
}

// frequencies carries the intervals of each trip in file order.
func (b *builder) frequencies() {
	t := b.feed.Frequencies
	for i := range t.Len() {
		row, known := b.feed.Trips.TripID.Row(t.TripID.At(i))
		from, to, headway := t.StartTime.At(i), t.EndTime.At(i), t.HeadwaySecs.At(i)
		if !known || !from.IsSet() || !to.IsSet() || !headway.IsSet() {
			b.loss.Frequencies++
			continue
		}
		trip := &b.static.Trips[row]
		trip.Frequencies = append(trip.Frequencies, jf.Frequency{
			StartTime:  clock(from),
			EndTime:    clock(to),
			Headway:    time.Duration(headway) * time.Second,
			ExactTimes: jf.ExactTimes(t.ExactTimes.At(i).Or(0)),
		})
	}
}

// clock returns a time as the package has it: the time since noon less 12 hours.
func clock(t gtfs.Time) time.Duration { return time.Duration(t) * time.Second }
