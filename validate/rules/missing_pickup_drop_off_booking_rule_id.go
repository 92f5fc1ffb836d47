package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingPickupDropOffBookingRuleID = &validate.Rule{
	Code:     "missing_pickup_drop_off_booking_rule_id",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Ride by arrangement without a booking rule",
		FR: "Trajet sur réservation sans règle de réservation",
	},
	Doc: lang.Text{
		EN: "The ride must be booked by telephone, but the feed does not say where and until when, though it has booking rules.",
		FR: "Le trajet se réserve par téléphone, mais le jeu de données ne dit ni où ni jusqu’à quand, bien qu’il contienne des règles de réservation.",
	},
	Fix: lang.Text{
		EN: "Name the rule in pickup_booking_rule_id and drop_off_booking_rule_id.",
		FR: "Indiquer la règle dans pickup_booking_rule_id et drop_off_booking_rule_id.",
	},
	Message: lang.Text{
		EN: "Call {stop_sequence} of trip {trip_id} is by arrangement and has no {field_name}.",
		FR: "Le passage {stop_sequence} de la course {trip_id} est sur réservation, mais {field_name} y manque.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile, gtfs.BookingRulesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("trip_id", ""),
		validate.Here("stop_sequence", ""),
		validate.Here("pickup_type", "pickupType"),
		validate.Here("drop_off_type", "dropOffType"),
		validate.Given(0, "field_name", validate.FieldKind, ""),
	},
	Key: []string{"trip_id", "stop_sequence", "field_name"},
	Run: func(p *validate.Pass) {
		st := p.Feed.StopTimes
		for i := range windowed(st) {
			if st.PickupType.At(i) == 2 && st.StartPickupDropOffWindow.At(i).IsSet() && st.PickupBookingRuleID.At(i) == 0 {
				p.Report(st.PickupBookingRuleID.Cell(i))
			}
			if st.DropOffType.At(i) == 2 && st.EndPickupDropOffWindow.At(i).IsSet() && st.DropOffBookingRuleID.At(i) == 0 {
				p.Report(st.DropOffBookingRuleID.Cell(i))
			}
		}
	},
}
