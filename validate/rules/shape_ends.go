package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/validate"
)

// shapeEndSlack is how far in metres the last stop may lie from the end of its shape
// to be in the same place: about 1e-4 degrees.
const shapeEndSlack = 11.1

// tripsBeyondShape reports trips whose last call has a greater distance than any point
// of their shape, where the metres between the two places are as asked.
func tripsBeyondShape(p *validate.Pass, asked func(metres float64) bool) {
	f := p.Feed
	for _, x := range tripOverruns.Of(p) {
		stop, _ := f.Stops.StopID.Row(f.StopTimes.StopID.At(int(x.last)))
		if d := fromShapeEnd(p, stop, int(x.end)); asked(d) {
			p.Report(f.Trips.ShapeID.Cell(int(x.trip)), validate.At(f.StopTimes.ShapeDistTraveled.Cell(int(x.last))),
				validate.At(f.Shapes.ShapeDistTraveled.Cell(int(x.end))), validate.Num(d))
		}
	}
}

// A tripOverrun is a trip whose last call has a greater distance than its shape: rows of
// trips.txt, stop_times.txt and shapes.txt.
type tripOverrun struct{ trip, last, end int32 }

// tripOverruns are those of the feed whose last stop exists, in file order.
var tripOverruns = validate.NewFact(func(f *gtfs.Feed) (all []tripOverrun) {
	ends := shapeEnds(f)
	for i, shape := range f.Trips.ShapeID.Values() {
		if int(shape) >= len(ends) || ends[shape] < 0 {
			continue
		}
		calls, end := callsOf(f, int32(i)), ends[shape]
		if calls.Len() == 0 {
			continue
		}
		last, length := calls.Row(calls.Len()-1), f.Shapes.ShapeDistTraveled.At(int(end))
		if length == 0 || !(f.StopTimes.ShapeDistTraveled.At(last) > length) {
			continue
		}
		if _, ok := f.Stops.StopID.Row(f.StopTimes.StopID.At(last)); ok {
			all = append(all, tripOverrun{int32(i), int32(last), end})
		}
	}
	return all
})

// fromShapeEnd returns the metres between a stop and a point of a shape, NaN where the
// stop has no position.
func fromShapeEnd(p *validate.Pass, stop, point int) float64 {
	at := p.Feed.Stops.Place(stop)
	if p.Quirk(ZeroCoordinatesForMissing) {
		at = orZero(at)
	}
	t := p.Feed.Shapes
	return geo.Haversine(at, t.Place(point))
}

// orZero puts a coordinate that is not given at 0.
func orZero(at geo.Point) geo.Point {
	if at.Lat != at.Lat {
		at.Lat = 0
	}
	if at.Lon != at.Lon {
		at.Lon = 0
	}
	return at
}

// shapeEnds returns the rows of shapes.txt with the greatest distance of each shape, the
// first of equal ones; -1 where no point has a distance.
func shapeEnds(f *gtfs.Feed) []int32 {
	t := f.Shapes
	ends := make([]int32, t.ShapeID.Space().Len()+1)
	for i := range ends {
		ends[i] = -1
	}
	for id := range f.ShapeIDs() {
		points := f.PointsOf(id)
		for k := range points.Len() {
			i := points.Row(k)
			if d := t.ShapeDistTraveled.At(i); d.IsSet() && (ends[id] < 0 || d > t.ShapeDistTraveled.At(int(ends[id]))) {
				ends[id] = int32(i)
			}
		}
	}
	return ends
}
