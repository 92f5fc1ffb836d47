package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/validate"
)

// pointPrecision is what a coordinate of five decimals leaves open, in metres: points
// nearer than this may be one place.
const pointPrecision = 1.11

// shapeSteps yields every two rows of shapes.txt that follow each other in a shape and
// both have a distance, shape by shape.
func shapeSteps(f *gtfs.Feed, yield func(from, to int)) {
	dist := &f.Shapes.ShapeDistTraveled
	if !dist.Given() {
		return
	}
	for id := range f.ShapeIDs() {
		rows := f.PointsOf(id)
		for k := 1; k < rows.Len(); k++ {
			from, to := rows.Row(k-1), rows.Row(k)
			if dist.At(from).IsSet() && dist.At(to).IsSet() {
				yield(from, to)
			}
		}
	}
}

// flatSteps yields the steps on which the distance stays the same, and how far apart
// their points are in metres, NaN where that is not known.
func flatSteps(f *gtfs.Feed, yield func(from, to int, same bool, metres float64)) {
	t := f.Shapes
	shapeSteps(f, func(from, to int) {
		if t.ShapeDistTraveled.At(from) == t.ShapeDistTraveled.At(to) {
			a, b := t.Place(from), t.Place(to)
			yield(from, to, a == b, geo.Haversine(a, b))
		}
	})
}

// aboutStep returns the details of a notice at a point of a shape whose value 1 is the
// point before, and more.
func aboutStep(more ...validate.Detail) []validate.Detail {
	return append([]validate.Detail{
		validate.Here("shape_id", "shapeId"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("shape_dist_traveled", "shapeDistTraveled"),
		validate.Here("shape_pt_sequence", "shapePtSequence"),
		validate.Line(1, "previous_csv_row_number", "prevCsvRowNumber"),
		validate.There(1, "previous_shape_dist_traveled", "shape_dist_traveled", "prevShapeDistTraveled"),
		validate.There(1, "previous_shape_pt_sequence", "shape_pt_sequence", "prevShapePtSequence"),
	}, more...)
}

// aboutMatch returns the details of a notice at a call that does not agree with the
// shape of its trip, and more; value 1 is the trip, value 2 the place on the shape.
func aboutMatch(more ...validate.Detail) []validate.Detail {
	return append([]validate.Detail{
		validate.Line(1, "trip_csv_row_number", "tripCsvRowNumber"),
		validate.There(1, "shape_id", "shape_id", "shapeId"),
		validate.There(1, "trip_id", "trip_id", "tripId"),
		validate.Line(0, "stop_time_csv_row_number", "stopTimeCsvRowNumber"),
		validate.Here("stop_id", "stopId"),
		validate.Here("stop_id/stop_name", "stopName").As("stop_name"),
		validate.Given(2, "match", validate.PointKind, "match"),
	}, more...)
}
