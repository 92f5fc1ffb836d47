package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingPickupOrDropOffWindow = &validate.Rule{
	Code:     "missing_pickup_or_drop_off_window",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Window with only one end",
		FR: "Plage horaire avec une seule borne",
	},
	Doc: lang.Text{
		EN: "With one end alone readers cannot tell when rides are offered, and offer none.",
		FR: "Avec une seule borne, on ne sait pas quand les trajets sont proposés, et rien ne l’est.",
	},
	Fix: lang.Text{
		EN: "Write both start_pickup_drop_off_window and end_pickup_drop_off_window.",
		FR: "Écrire start_pickup_drop_off_window et end_pickup_drop_off_window.",
	},
	Message: lang.Text{
		EN: "The window of call {stop_sequence} of trip {trip_id} has no {field_name}.",
		FR: "La plage horaire du passage {stop_sequence} de la course {trip_id} est sans {field_name}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("trip_id", ""),
		validate.Here("stop_sequence", ""),
		validate.Here("start_pickup_drop_off_window", "startPickupDropOffWindow"),
		validate.Here("end_pickup_drop_off_window", "endPickupDropOffWindow"),
		validate.Given(0, "field_name", validate.FieldKind, ""),
	},
	Key: []string{"trip_id", "stop_sequence"},
	Run: func(p *validate.Pass) {
		st := p.Feed.StopTimes
		for i := range windowed(st) {
			switch {
			case !st.StartPickupDropOffWindow.At(i).IsSet():
				p.Report(st.StartPickupDropOffWindow.Cell(i))
			case !st.EndPickupDropOffWindow.At(i).IsSet():
				p.Report(st.EndPickupDropOffWindow.Cell(i))
			}
		}
	},
}
