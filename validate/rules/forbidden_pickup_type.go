package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var forbiddenPickupType = &validate.Rule{
	Code:     "forbidden_pickup_type",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Window with a pickup that is not by arrangement",
		FR: "Plage horaire avec une montée sans réservation",
	},
	Doc: lang.Text{
		EN: "Within a window riders cannot just wait at the stop: regular pickup (0, or not given) and pickup by sign to the driver (3) are not possible.",
		FR: "Dans une plage horaire, on ne peut pas simplement attendre à l’arrêt : la montée régulière (0, ou non indiquée) et la montée sur signe au conducteur (3) sont exclues.",
	},
	Fix: lang.Text{
		EN: "Set pickup_type to 2, or to 1 where nobody may board.",
		FR: "Mettre pickup_type à 2, ou à 1 si l’on ne peut pas monter.",
	},
	Message: lang.Text{
		EN: "Call {stop_sequence} of trip {trip_id} has the window {start_pickup_drop_off_window}–{end_pickup_drop_off_window} but pickup_type {pickup_type}.",
		FR: "Le passage {stop_sequence} de la course {trip_id} a la plage horaire {start_pickup_drop_off_window}–{end_pickup_drop_off_window} mais pickup_type {pickup_type}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("trip_id", ""),
		validate.Here("stop_sequence", ""),
		validate.Value("pickup_type", ""),
		validate.Here("start_pickup_drop_off_window", "startPickupDropOffWindow"),
		validate.Here("end_pickup_drop_off_window", "endPickupDropOffWindow"),
	},
	Key: []string{"trip_id", "stop_sequence"},
	Run: func(p *validate.Pass) {
		st := p.Feed.StopTimes
		for i := range windowed(st) {
			if kind := st.PickupType.At(i).Or(0); kind == 0 || kind == 3 {
				p.Report(st.PickupType.Cell(i))
			}
		}
	},
}
