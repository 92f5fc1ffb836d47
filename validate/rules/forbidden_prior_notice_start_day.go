package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var forbiddenPriorNoticeStartDay = &validate.Rule{
	Code:     "forbidden_prior_notice_start_day",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Two moments from which riders may book",
		FR: "Deux débuts de réservation",
	},
	Doc: lang.Text{
		EN: "prior_notice_start_day and prior_notice_duration_max both say how early riders may book. Given together apps take one of them, and riders call before the office takes bookings, or hear of the ride too late. Only rules of booking_type 1 are judged, since the others may not have prior_notice_duration_max at all and are reported for it; the canonical validator judges all.",
		FR: "prior_notice_start_day et prior_notice_duration_max disent tous deux à partir de quand l’on réserve. Si les deux sont donnés, les applications en retiennent un, et le voyageur appelle avant l’ouverture des réservations, ou découvre le trajet trop tard. Seules les règles de booking_type 1 sont jugées, car les autres n’ont pas droit à prior_notice_duration_max et sont déjà signalées ; le validateur canonique les juge toutes.",
	},
	Fix: lang.Text{
		EN: "Keep prior_notice_duration_max where the limit is in minutes, or prior_notice_start_day and prior_notice_start_time where it is a day and a time; leave the other empty.",
		FR: "Garder prior_notice_duration_max si la limite est en minutes, ou prior_notice_start_day et prior_notice_start_time si c’est un jour et une heure ; laisser l’autre vide.",
	},
	Message: lang.Text{
		EN: "Booking rule {booking_rule_id} opens {prior_notice_start_day} {prior_notice_start_day|day|days} ahead and at most {prior_notice_duration_max} min ahead: one of them must go.",
		FR: "La règle de réservation {booking_rule_id} ouvre {prior_notice_start_day} {prior_notice_start_day|jour|jours} avant et au plus {prior_notice_duration_max} min avant : l’un des deux est de trop.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#booking_rulestxt",
	Reads:  []gtfs.File{gtfs.BookingRulesFile},
	Details: bookingDetails(
		validate.Here("prior_notice_start_day", "priorNoticeStartDay"),
		validate.Here("prior_notice_duration_max", "priorNoticeDurationMax"),
	),
	Key: []string{"booking_rule_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.BookingRules
		for i := range comparedBookings(p, bookedSameDay) {
			if t.PriorNoticeStartDay.At(i).IsSet() && t.PriorNoticeDurationMax.At(i).IsSet() {
				p.Report(t.PriorNoticeStartDay.Cell(i))
			}
		}
	},
}
