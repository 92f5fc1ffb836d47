package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopTimeTimepointWithoutTimes = &validate.Rule{
	Code:     "stop_time_timepoint_without_times",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Timepoint without a time",
		FR: "Point horaire sans heure",
	},
	Doc: lang.Text{
		EN: "A timepoint promises that the vehicle keeps a time there, so that time must be in the feed. Calls between timepoints may have none.",
		FR: "Un point horaire promet que le véhicule y respecte une heure : cette heure doit donc figurer dans le jeu de données. Les passages entre deux points horaires peuvent ne pas en avoir.",
	},
	Fix: lang.Text{
		EN: "Write the times of the call, or set timepoint to 0 where they are not kept.",
		FR: "Écrire les heures du passage, ou mettre timepoint à 0 si elles ne sont pas garanties.",
	},
	Message: lang.Text{
		EN: "Call {stop_sequence} of trip {trip_id} is a timepoint but has no {field_name}.",
		FR: "Le passage {stop_sequence} de la course {trip_id} est un point horaire, mais {field_name} y manque.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Here("trip_id", "tripId"),
		validate.Here("stop_sequence", "stopSequence"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "specifiedField"),
	},
	Key: []string{"trip_id", "stop_sequence", "field_name"},
	Run: func(p *validate.Pass) {
		st := p.Feed.StopTimes
		for i, timepoint := range st.Timepoint.Values() {
			if timepoint != 1 {
				continue
			}
			if !st.ArrivalTime.At(i).IsSet() {
				p.Report(st.ArrivalTime.Cell(i))
			}
			if !st.DepartureTime.At(i).IsSet() {
				p.Report(st.DepartureTime.Cell(i))
			}
		}
	},
}
