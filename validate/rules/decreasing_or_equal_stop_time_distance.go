package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var decreasingOrEqualStopTimeDistance = &validate.Rule{
	Code:     "decreasing_or_equal_stop_time_distance",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Distance along the trip that does not grow",
		FR: "Distance parcourue qui n’augmente pas",
	},
	Doc: lang.Text{
		EN: "shape_dist_traveled places the call on the drawn way; where it falls or stands still, the map shows the vehicle going back or two stops in one place. Stops closer than the distances are rounded are reported too.",
		FR: "shape_dist_traveled situe le passage sur le tracé ; si elle baisse ou stagne, la carte montre le véhicule qui recule ou deux arrêts au même endroit. Des arrêts plus proches que l’arrondi des distances sont aussi signalés.",
	},
	Fix: lang.Text{
		EN: "Measure the distance of each call along the shape of the trip again, with enough decimals.",
		FR: "Mesurer à nouveau la distance de chaque passage le long du tracé de la course, avec assez de décimales.",
	},
	Message: lang.Text{
		EN: "Trip {trip_id} is at distance {shape_dist_traveled} at call {stop_sequence}, not beyond the {previous_shape_dist_traveled} of call {previous_stop_sequence}.",
		FR: "La course {trip_id} est à la distance {shape_dist_traveled} au passage {stop_sequence}, pas au-delà des {previous_shape_dist_traveled} du passage {previous_stop_sequence}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Here("trip_id", "tripId"),
		validate.Here("stop_id", "stopId"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("shape_dist_traveled", "shapeDistTraveled"),
		validate.Here("stop_sequence", "stopSequence"),
		validate.Line(1, "previous_csv_row_number", "prevCsvRowNumber"),
		validate.There(1, "previous_shape_dist_traveled", "", "prevShapeDistTraveled"),
		validate.There(1, "previous_stop_sequence", "stop_sequence", "prevStopSequence"),
	},
	Key: []string{"trip_id", "stop_sequence"},
	Run: func(p *validate.Pass) {
		st := p.Feed.StopTimes
		for trip := range tripsWith(p, distanceGiven) {
			calls, before := p.Feed.CallsOf(trip), -1
			for k := range calls.Len() {
				i := calls.Row(k)
				if st.StopID.At(i) == 0 {
					continue
				}
				// A distance that is not given is NaN, and no number is above that.
				if st.ShapeDistTraveled.At(before) >= st.ShapeDistTraveled.At(i) {
					p.Report(st.ShapeDistTraveled.Cell(i), validate.At(st.ShapeDistTraveled.Cell(before)))
				}
				before = i
			}
		}
	},
}
