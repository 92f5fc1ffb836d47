package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var forbiddenRealTimeBookingFieldValue = &validate.Rule{
	Code:     "forbidden_real_time_booking_field_value",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Notice asked of a booking in real time",
		FR: "Préavis demandé pour une réservation en temps réel",
	},
	Doc: lang.Text{
		EN: "A rule of booking_type 0 says that riders book at the moment they leave. A notice beside it says the opposite: some apps then show the ride too late, others never.",
		FR: "Une règle de booking_type 0 dit que l’on réserve au moment de partir. Un préavis à côté dit le contraire : certaines applications affichent le trajet trop tard, d’autres jamais.",
	},
	Fix: lang.Text{
		EN: "In the exporting system, leave the fields of prior_notice empty for rides booked on the spot. Where notice is needed, set booking_type to 1 (same day) or 2 (the day before or earlier).",
		FR: "Dans l’outil d’export, laisser vides les champs prior_notice des trajets réservés sur le moment. Si un préavis est nécessaire, mettre booking_type à 1 (le jour même) ou à 2 (la veille ou avant).",
	},
	Message: lang.Text{
		EN: "Booking rule {booking_rule_id} is for booking in real time, yet gives {field_names}.",
		FR: "La règle de réservation {booking_rule_id} est en temps réel, mais indique {field_names}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#booking_rulestxt",
	Reads:  []gtfs.File{gtfs.BookingRulesFile},
	Details: bookingDetails(
		validate.Given(1, "field_names", validate.TextKind, "fieldNames"),
	),
	Key: []string{"booking_rule_id"},
	Run: func(p *validate.Pass) {
		reportForbiddenBooking(p, bookedInRealTime, "prior_notice_duration_min", "prior_notice_duration_max", "prior_notice_last_day",
			"prior_notice_last_time", "prior_notice_start_day", "prior_notice_start_time", "prior_notice_service_id")
	},
}
