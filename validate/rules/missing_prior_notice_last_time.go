package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingPriorNoticeLastTime = &validate.Rule{
	Code:     "missing_prior_notice_last_time",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Booking on an earlier day without the last hour",
		FR: "Réservation un jour antérieur sans heure limite",
	},
	Doc: lang.Text{
		EN: "Without the hour apps cannot tell whether riders may book until midnight or until the office closes; who calls in the evening is refused.",
		FR: "Sans l’heure, les applications ne savent pas si l’on réserve jusqu’à minuit ou jusqu’à la fermeture du standard ; qui appelle le soir essuie un refus.",
	},
	Fix: lang.Text{
		EN: "Give prior_notice_last_time, the hour until which riders may book on the last day, such as 17:00:00.",
		FR: "Indiquer prior_notice_last_time, l’heure jusqu’à laquelle l’on réserve le dernier jour, par exemple 17:00:00.",
	},
	Message: lang.Text{
		EN: "Booking rule {booking_rule_id} is for booking on an earlier day and does not say until what hour.",
		FR: "La règle de réservation {booking_rule_id} est pour un jour antérieur et ne dit pas jusqu’à quelle heure.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#booking_rulestxt",
	Reads:   []gtfs.File{gtfs.BookingRulesFile},
	Details: bookingDetails(),
	Key:     []string{"booking_rule_id"},
	Run: func(p *validate.Pass) {
		reportMissingBooking(p, bookedPriorDay, "prior_notice_last_time")
	},
}
