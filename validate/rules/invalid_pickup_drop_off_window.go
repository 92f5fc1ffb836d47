package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidPickupDropOffWindow = &validate.Rule{
	Code:     "invalid_pickup_drop_off_window",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Window that does not end after it starts",
		FR: "Plage horaire qui ne finit pas après son début",
	},
	Doc: lang.Text{
		EN: "There is no moment at which a ride could be booked: riders get no offer.",
		FR: "Aucun instant ne permet de réserver un trajet : rien n’est proposé au voyageur.",
	},
	Fix: lang.Text{
		EN: "Correct the two times; after midnight hours go on, as 25:00:00.",
		FR: "Corriger les deux heures ; après minuit, elles continuent, comme 25:00:00.",
	},
	Message: lang.Text{
		EN: "The window of call {stop_sequence} of trip {trip_id} begins at {start_pickup_drop_off_window} and ends at {end_pickup_drop_off_window}.",
		FR: "La plage horaire du passage {stop_sequence} de la course {trip_id} commence à {start_pickup_drop_off_window} et finit à {end_pickup_drop_off_window}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("trip_id", ""),
		validate.Here("stop_sequence", ""),
		validate.Here("start_pickup_drop_off_window", "startPickupDropOffWindow"),
		validate.Here("end_pickup_drop_off_window", "endPickupDropOffWindow"),
	},
	Key: []string{"trip_id", "stop_sequence"},
	Run: func(p *validate.Pass) {
		st := p.Feed.StopTimes
		for i := range windowed(st) {
			from, to := st.StartPickupDropOffWindow.At(i), st.EndPickupDropOffWindow.At(i)
			if from.IsSet() && to.IsSet() && from >= to {
				p.Report(st.StartPickupDropOffWindow.Cell(i))
			}
		}
	},
}
