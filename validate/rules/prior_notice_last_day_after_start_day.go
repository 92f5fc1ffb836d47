package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var priorNoticeLastDayAfterStartDay = &validate.Rule{
	Code:     "prior_notice_last_day_after_start_day",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Booking that closes before it opens",
		FR: "Réservations closes avant d’ouvrir",
	},
	Doc: lang.Text{
		EN: "Both fields count days before the ride, so the last day must not be more days ahead than the first. Where it is, no day is left to book, and apps offer no ride. Only rules of booking_type 2 may have a last day and are judged; the canonical validator judges all.",
		FR: "Les deux champs comptent les jours avant le trajet : le dernier jour ne doit pas être plus loin du trajet que le premier. Sinon, il ne reste aucun jour pour réserver, et les applications ne proposent rien. Seules les règles de booking_type 2 ont droit à un dernier jour et sont jugées ; le validateur canonique les juge toutes.",
	},
	Fix: lang.Text{
		EN: "Correct the two numbers, often swapped: opening 14 days ahead and closing the day before is prior_notice_start_day 14 and prior_notice_last_day 1.",
		FR: "Corriger les deux nombres, souvent inversés : ouvrir 14 jours avant et clore la veille s’écrit prior_notice_start_day 14 et prior_notice_last_day 1.",
	},
	Message: lang.Text{
		EN: "Booking rule {booking_rule_id} closes {prior_notice_last_day} {prior_notice_last_day|day|days} ahead but opens only {prior_notice_start_day} {prior_notice_start_day|day|days} ahead.",
		FR: "La règle de réservation {booking_rule_id} clôt {prior_notice_last_day} {prior_notice_last_day|jour|jours} avant, mais n’ouvre que {prior_notice_start_day} {prior_notice_start_day|jour|jours} avant.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#booking_rulestxt",
	Reads:  []gtfs.File{gtfs.BookingRulesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("booking_rule_id", ""),
		validate.Here("prior_notice_last_day", "priorNoticeLastDay"),
		validate.Here("prior_notice_start_day", "priorNoticeStartDay"),
	},
	Key: []string{"booking_rule_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.BookingRules
		for i := range comparedBookings(p, bookedPriorDay) {
			last, first := t.PriorNoticeLastDay.At(i), t.PriorNoticeStartDay.At(i)
			if last.IsSet() && first.IsSet() && last > first {
				p.Report(t.PriorNoticeLastDay.Cell(i))
			}
		}
	},
}
