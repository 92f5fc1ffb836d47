package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var forbiddenArrivalOrDepartureTime = &validate.Rule{
	Code:     "forbidden_arrival_or_departure_time",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Call with both a time and a window",
		FR: "Passage avec à la fois une heure et une plage horaire",
	},
	Doc: lang.Text{
		EN: "A ride by arrangement happens some time within its window; with a time as well, readers cannot tell which of the two holds.",
		FR: "Un trajet sur réservation a lieu à un moment de sa plage horaire ; avec une heure en plus, on ne sait laquelle des deux vaut.",
	},
	Fix: lang.Text{
		EN: "Remove the times where there is a window, or the window where the time is fixed.",
		FR: "Retirer les heures là où il y a une plage, ou la plage là où l’heure est fixe.",
	},
	Message: lang.Text{
		EN: "Call {stop_sequence} of trip {trip_id} has the window {start_pickup_drop_off_window}–{end_pickup_drop_off_window} and a time as well.",
		FR: "Le passage {stop_sequence} de la course {trip_id} a la plage horaire {start_pickup_drop_off_window}–{end_pickup_drop_off_window} et aussi une heure.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("trip_id", ""),
		validate.Here("stop_sequence", ""),
		validate.Here("arrival_time", "arrivalTime"),
		validate.Here("departure_time", "departureTime"),
		validate.Here("start_pickup_drop_off_window", "startPickupDropOffWindow"),
		validate.Here("end_pickup_drop_off_window", "endPickupDropOffWindow"),
	},
	Key: []string{"trip_id", "stop_sequence"},
	Run: func(p *validate.Pass) {
		st := p.Feed.StopTimes
		for i := range windowed(st) {
			if st.ArrivalTime.At(i).IsSet() || st.DepartureTime.At(i).IsSet() {
				p.Report(st.ArrivalTime.Cell(i))
			}
		}
	},
}
