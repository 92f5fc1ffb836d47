package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var forbiddenSameDayBookingFieldValue = &validate.Rule{
	Code:     "forbidden_same_day_booking_field_value",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Deadline on an earlier day for a booking on the same day",
		FR: "Date limite un jour antérieur pour une réservation le jour même",
	},
	Doc: lang.Text{
		EN: "A rule of booking_type 1 counts the notice in minutes before the ride. A last day, a last time or a calendar of days beside it is another deadline: apps show one of the two, and riders may be refused.",
		FR: "Une règle de booking_type 1 compte le préavis en minutes avant le trajet. Un dernier jour, une dernière heure ou un calendrier de jours à côté fixe une autre limite : les applications affichent l’une des deux, et le voyageur peut essuyer un refus.",
	},
	Fix: lang.Text{
		EN: "Leave prior_notice_last_day, prior_notice_last_time and prior_notice_service_id empty and give prior_notice_duration_min, or set booking_type to 2 where riders book the day before or earlier.",
		FR: "Laisser vides prior_notice_last_day, prior_notice_last_time et prior_notice_service_id et indiquer prior_notice_duration_min, ou mettre booking_type à 2 si l’on réserve la veille ou avant.",
	},
	Message: lang.Text{
		EN: "Booking rule {booking_rule_id} is for booking on the same day, yet gives {field_names}.",
		FR: "La règle de réservation {booking_rule_id} est pour le jour même, mais indique {field_names}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#booking_rulestxt",
	Reads:  []gtfs.File{gtfs.BookingRulesFile},
	Details: bookingDetails(
		validate.Given(1, "field_names", validate.TextKind, "fieldNames"),
	),
	Key: []string{"booking_rule_id"},
	Run: func(p *validate.Pass) {
		reportForbiddenBooking(p, bookedSameDay, "prior_notice_last_day", "prior_notice_last_time", "prior_notice_service_id")
	},
}
