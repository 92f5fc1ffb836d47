package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var forbiddenShapeDistTraveled = &validate.Rule{
	Code:     "forbidden_shape_dist_traveled",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Distance along the shape at a zone",
		FR: "Distance le long du tracé dans une zone",
	},
	Doc: lang.Text{
		EN: "A vehicle on demand follows no drawn way within a zone or a group of stops, so there is no distance along it.",
		FR: "Un véhicule à la demande ne suit aucun tracé dans une zone ou un groupe d’arrêts : il n’y a donc pas de distance parcourue.",
	},
	Fix: lang.Text{
		EN: "Leave shape_dist_traveled empty on that call.",
		FR: "Laisser shape_dist_traveled vide à ce passage.",
	},
	Message: lang.Text{
		EN: "Call {stop_sequence} of trip {trip_id} is in a zone and has the distance {shape_dist_traveled}.",
		FR: "Le passage {stop_sequence} de la course {trip_id} est dans une zone et a la distance {shape_dist_traveled}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("trip_id", "tripId"),
		validate.Here("stop_sequence", ""),
		validate.Here("location_group_id", "locationGroupId"),
		validate.Here("location_id", "locationId"),
		validate.Value("shape_dist_traveled", "shapeDistTraveled"),
	},
	Key: []string{"trip_id", "stop_sequence"},
	Run: func(p *validate.Pass) {
		st := p.Feed.StopTimes
		if !st.LocationGroupID.Given() && !st.LocationID.Given() {
			return
		}
		for i, d := range st.ShapeDistTraveled.Values() {
			if d.IsSet() && st.StopID.At(i) == 0 && (st.LocationGroupID.At(i) != 0 || st.LocationID.At(i) != 0) {
				p.Report(st.ShapeDistTraveled.Cell(i))
			}
		}
	},
}
