package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingTimepointValue = &validate.Rule{
	Code:     "missing_timepoint_value",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Call that does not say whether its time is kept",
		FR: "Passage sans indication d’exactitude de l’heure",
	},
	Doc: lang.Text{
		EN: "The file has the column timepoint, but this call leaves it empty. Readers take that as an exact time, and riders at a minor stop come too late when the vehicle runs ahead of an estimate. Feeds without the column are not reported.",
		FR: "Le fichier a la colonne timepoint, mais ce passage la laisse vide. On lit alors une heure exacte, et à un arrêt secondaire le voyageur arrive trop tard si le véhicule devance une estimation. Les jeux de données sans cette colonne ne sont pas signalés.",
	},
	Fix: lang.Text{
		EN: "Write 1 where the vehicle waits for the time and 0 where the time is an estimate.",
		FR: "Écrire 1 là où le véhicule attend l’heure et 0 là où l’heure est une estimation.",
	},
	Message: lang.Text{
		EN: "Call {stop_sequence} of trip {trip_id} does not say whether its time is kept.",
		FR: "Le passage {stop_sequence} de la course {trip_id} n’indique pas si son heure est respectée.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Here("trip_id", "tripId"),
		validate.Here("stop_sequence", "stopSequence"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
	},
	Key: []string{"trip_id", "stop_sequence"},
	Run: func(p *validate.Pass) {
		st := p.Feed.StopTimes
		for i, timepoint := range st.Timepoint.Values() {
			if !timepoint.IsSet() && (st.ArrivalTime.At(i).IsSet() || st.DepartureTime.At(i).IsSet()) {
				p.Report(st.Timepoint.Cell(i))
			}
		}
	},
}
