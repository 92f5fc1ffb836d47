package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingPriorNoticeDurationMin = &validate.Rule{
	Code:     "missing_prior_notice_duration_min",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Booking on the same day without its notice",
		FR: "Réservation le jour même sans préavis",
	},
	Doc: lang.Text{
		EN: "A rule of booking_type 1 lives by its notice in minutes. Without it apps cannot tell until when riders may book: some offer rides that can no longer be had, others none.",
		FR: "Une règle de booking_type 1 repose sur son préavis en minutes. Sans lui, les applications ne savent pas jusqu’à quand l’on réserve : certaines proposent des trajets qui ne sont plus possibles, d’autres aucun.",
	},
	Fix: lang.Text{
		EN: "Give prior_notice_duration_min, the least notice in minutes, such as 60; set booking_type to 0 where no notice is needed.",
		FR: "Indiquer prior_notice_duration_min, le préavis minimal en minutes, par exemple 60 ; mettre booking_type à 0 si aucun préavis n’est nécessaire.",
	},
	Message: lang.Text{
		EN: "Booking rule {booking_rule_id} is for booking on the same day and does not say how many minutes ahead.",
		FR: "La règle de réservation {booking_rule_id} est pour le jour même et ne dit pas combien de minutes avant.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#booking_rulestxt",
	Reads:   []gtfs.File{gtfs.BookingRulesFile},
	Details: bookingDetails(),
	Key:     []string{"booking_rule_id"},
	Run: func(p *validate.Pass) {
		reportMissingBooking(p, bookedSameDay, "prior_notice_duration_min")
	},
}
