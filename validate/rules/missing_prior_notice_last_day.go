package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingPriorNoticeLastDay = &validate.Rule{
	Code:     "missing_prior_notice_last_day",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Booking on an earlier day without the last day",
		FR: "Réservation un jour antérieur sans dernier jour",
	},
	Doc: lang.Text{
		EN: "A rule of booking_type 2 lives by the last day on which riders may book. Without it apps cannot tell until when: some offer rides that can no longer be had, others none.",
		FR: "Une règle de booking_type 2 repose sur le dernier jour où l’on réserve. Sans lui, les applications ne savent pas jusqu’à quand : certaines proposent des trajets qui ne sont plus possibles, d’autres aucun.",
	},
	Fix: lang.Text{
		EN: "Give prior_notice_last_day, the number of days before the ride: 1 for the day before.",
		FR: "Indiquer prior_notice_last_day, le nombre de jours avant le trajet : 1 pour la veille.",
	},
	Message: lang.Text{
		EN: "Booking rule {booking_rule_id} is for booking on an earlier day and does not say how many days ahead.",
		FR: "La règle de réservation {booking_rule_id} est pour un jour antérieur et ne dit pas combien de jours avant.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#booking_rulestxt",
	Reads:   []gtfs.File{gtfs.BookingRulesFile},
	Details: bookingDetails(),
	Key:     []string{"booking_rule_id"},
	Run: func(p *validate.Pass) {
		reportMissingBooking(p, bookedPriorDay, "prior_notice_last_day")
	},
}
