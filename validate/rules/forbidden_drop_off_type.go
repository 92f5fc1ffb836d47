package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var forbiddenDropOffType = &validate.Rule{
	Code:     "forbidden_drop_off_type",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Window with a drop-off that is not by arrangement",
		FR: "Plage horaire avec une descente sans réservation",
	},
	Doc: lang.Text{
		EN: "Within a window nobody gets off without having arranged it: regular drop-off (0, or not given) is not possible.",
		FR: "Dans une plage horaire, personne ne descend sans l’avoir convenu : la descente régulière (0, ou non indiquée) est exclue.",
	},
	Fix: lang.Text{
		EN: "Set drop_off_type to 2 or 3, or to 1 where nobody may get off.",
		FR: "Mettre drop_off_type à 2 ou 3, ou à 1 si l’on ne peut pas descendre.",
	},
	Message: lang.Text{
		EN: "Call {stop_sequence} of trip {trip_id} has the window {start_pickup_drop_off_window}–{end_pickup_drop_off_window} but drop_off_type {drop_off_type}.",
		FR: "Le passage {stop_sequence} de la course {trip_id} a la plage horaire {start_pickup_drop_off_window}–{end_pickup_drop_off_window} mais drop_off_type {drop_off_type}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("trip_id", ""),
		validate.Here("stop_sequence", ""),
		validate.Value("drop_off_type", ""),
		validate.Here("start_pickup_drop_off_window", "startPickupDropOffWindow"),
		validate.Here("end_pickup_drop_off_window", "endPickupDropOffWindow"),
	},
	Key: []string{"trip_id", "stop_sequence"},
	Run: func(p *validate.Pass) {
		st := p.Feed.StopTimes
		for i := range windowed(st) {
			if st.DropOffType.At(i).Or(0) == 0 {
				p.Report(st.DropOffType.Cell(i))
			}
		}
	},
}
