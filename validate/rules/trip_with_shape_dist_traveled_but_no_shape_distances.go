package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var tripWithShapeDistTraveledButNoShapeDistances = &validate.Rule{
	Code:     "trip_with_shape_dist_traveled_but_no_shape_distances",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Distances of a trip on a shape that has none",
		FR: "Distances d’une course sur un tracé qui n’en a pas",
	},
	Doc: lang.Text{
		EN: "The calls of the trip have shape_dist_traveled, but points of its shape have not: there is nothing to measure them against, and readers ignore them.",
		FR: "Les passages de la course ont shape_dist_traveled, mais pas tous les points de son tracé : ces distances ne se comparent à rien et sont ignorées.",
	},
	Fix: lang.Text{
		EN: "Write shape_dist_traveled in shapes.txt as well, in the same unit.",
		FR: "Écrire aussi shape_dist_traveled dans shapes.txt, dans la même unité.",
	},
	Message: lang.Text{
		EN: "Trip {trip_id} has distances along shape {shape_id}, which has none or not all.",
		FR: "La course {trip_id} a des distances le long du tracé {shape_id}, qui n’en a pas ou pas partout.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#shapestxt",
	Reads:  []gtfs.File{gtfs.TripsFile, gtfs.StopTimesFile, gtfs.ShapesFile},
	Details: []validate.Detail{
		validate.Line(0, "trip_csv_row_number", "tripCsvRowNumber"),
		validate.Here("trip_id", "tripId"),
		validate.Here("shape_id", "shapeId"),
		validate.Line(1, "csv_row_number", "stopTimeCsvRowNumber"),
	},
	Key: []string{"trip_id"},
	Run: func(p *validate.Pass) {
		f := p.Feed
		whole, clues := wholeShapes(f), callLooks.Of(p).clues
		for i, shape := range f.Trips.ShapeID.Values() {
			if shape == 0 || whole[shape] || clues[f.Trips.TripID.At(i)]&distanceGiven == 0 || f.PointsOf(shape).Len() == 0 {
				continue
			}
			calls := callsOf(f, int32(i))
			for k := range calls.Len() {
				if at := calls.Row(k); f.StopTimes.ShapeDistTraveled.At(at).IsSet() {
					p.Report(f.Trips.ShapeID.Cell(i), validate.At(f.StopTimes.ShapeDistTraveled.Cell(at)))
					break
				}
			}
		}
	},
}

// wholeShapes tells of which shapes every point has a distance.
func wholeShapes(f *gtfs.Feed) []bool {
	whole := make([]bool, f.Shapes.ShapeID.Space().Len()+1)
	for i := range whole {
		whole[i] = true
	}
	for i, id := range f.Shapes.ShapeID.Values() {
		if !f.Shapes.ShapeDistTraveled.At(i).IsSet() {
			whole[id] = false
		}
	}
	return whole
}
