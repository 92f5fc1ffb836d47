package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidPriorNoticeDurationMin = &validate.Rule{
	Code:     "invalid_prior_notice_duration_min",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Latest moment to book before the earliest",
		FR: "Réservation close avant d’être ouverte",
	},
	Doc: lang.Text{
		EN: "Riders may book at most prior_notice_duration_max and at least prior_notice_duration_min minutes ahead. With the greatest notice below the least there is no moment to book, and apps offer no ride. Only rules of booking_type 1 may have these fields and are judged; the canonical validator judges all.",
		FR: "On réserve au plus prior_notice_duration_max et au moins prior_notice_duration_min minutes avant. Si le préavis maximal est inférieur au minimal, aucun moment ne convient, et les applications ne proposent rien. Seules les règles de booking_type 1 ont droit à ces champs et sont jugées ; le validateur canonique les juge toutes.",
	},
	Fix: lang.Text{
		EN: "Correct the two numbers; they are minutes, often swapped or one of them given in hours.",
		FR: "Corriger les deux nombres : ce sont des minutes, souvent inversées, ou l’une est donnée en heures.",
	},
	Message: lang.Text{
		EN: "Booking rule {booking_rule_id} wants at least {prior_notice_duration_min} min of notice and at most {prior_notice_duration_max} min.",
		FR: "La règle de réservation {booking_rule_id} demande un préavis d’au moins {prior_notice_duration_min} min et d’au plus {prior_notice_duration_max} min.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#booking_rulestxt",
	Reads:  []gtfs.File{gtfs.BookingRulesFile},
	Details: bookingDetails(
		validate.Here("prior_notice_duration_min", "priorNoticeDurationMin"),
		validate.Here("prior_notice_duration_max", "priorNoticeDurationMax"),
	),
	Key: []string{"booking_rule_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.BookingRules
		for i := range comparedBookings(p, bookedSameDay) {
			least, most := t.PriorNoticeDurationMin.At(i), t.PriorNoticeDurationMax.At(i)
			if least.IsSet() && most.IsSet() && most < least {
				p.Report(t.PriorNoticeDurationMin.Cell(i))
			}
		}
	},
}
