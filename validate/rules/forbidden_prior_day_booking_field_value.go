package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var forbiddenPriorDayBookingFieldValue = &validate.Rule{
	Code:     "forbidden_prior_day_booking_field_value",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Notice in minutes for a booking on an earlier day",
		FR: "Préavis en minutes pour une réservation un jour antérieur",
	},
	Doc: lang.Text{
		EN: "A rule of booking_type 2 sets its deadline by a day and a time. Minutes of notice beside it are another deadline: apps show one of the two, and riders may be refused.",
		FR: "Une règle de booking_type 2 fixe sa limite par un jour et une heure. Un préavis en minutes à côté fixe une autre limite : les applications affichent l’une des deux, et le voyageur peut essuyer un refus.",
	},
	Fix: lang.Text{
		EN: "Leave prior_notice_duration_min and prior_notice_duration_max empty and give prior_notice_last_day and prior_notice_last_time, or set booking_type to 1 where riders book on the day of the ride.",
		FR: "Laisser vides prior_notice_duration_min et prior_notice_duration_max et indiquer prior_notice_last_day et prior_notice_last_time, ou mettre booking_type à 1 si l’on réserve le jour du trajet.",
	},
	Message: lang.Text{
		EN: "Booking rule {booking_rule_id} is for booking on an earlier day, yet gives {field_names}.",
		FR: "La règle de réservation {booking_rule_id} est pour un jour antérieur, mais indique {field_names}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#booking_rulestxt",
	Reads:  []gtfs.File{gtfs.BookingRulesFile},
	Details: bookingDetails(
		validate.Given(1, "field_names", validate.TextKind, "fieldNames"),
	),
	Key: []string{"booking_rule_id"},
	Run: func(p *validate.Pass) {
		reportForbiddenBooking(p, bookedPriorDay, "prior_notice_duration_min", "prior_notice_duration_max")
	},
}
