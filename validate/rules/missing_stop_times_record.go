package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingStopTimesRecord = &validate.Rule{
	Code:     "missing_stop_times_record",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "On-demand trip of a single call",
		FR: "Course à la demande d’un seul passage",
	},
	Doc: lang.Text{
		EN: "A ride by arrangement inside one zone is written as two calls, one to board and one to get off. With a single one, readers find no place to get off and offer no ride.",
		FR: "Un trajet sur réservation à l’intérieur d’une zone s’écrit en deux passages, un pour monter et un pour descendre. Avec un seul, les lecteurs ne trouvent pas où descendre et ne proposent aucun trajet.",
	},
	Fix: lang.Text{
		EN: "Repeat the call as a second row with the next stop_sequence.",
		FR: "Répéter le passage sur une deuxième ligne avec le stop_sequence suivant.",
	},
	Message: lang.Text{
		EN: "Trip {trip_id} is by arrangement and has a single call.",
		FR: "La course {trip_id} est sur réservation et n’a qu’un seul passage.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Here("trip_id", "tripId"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("location_group_id", "locationGroupId"),
		validate.Here("location_id", "locationId"),
	},
	Key: []string{"trip_id"},
	Run: func(p *validate.Pass) {
		st := p.Feed.StopTimes
		if !st.StartPickupDropOffWindow.Given() {
			return
		}
		for i := range st.Len() {
			if st.StartPickupDropOffWindow.At(i).IsSet() && st.EndPickupDropOffWindow.At(i).IsSet() &&
				st.PickupType.At(i) == 2 && st.DropOffType.At(i) == 2 && p.Feed.CallsOf(st.TripID.At(i)).Len() == 1 {
				p.Report(st.TripID.Cell(i))
			}
		}
	},
}
