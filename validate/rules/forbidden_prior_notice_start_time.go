package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var forbiddenPriorNoticeStartTime = &validate.Rule{
	Code:     "forbidden_prior_notice_start_time",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Hour from which riders may book without its day",
		FR: "Heure d’ouverture des réservations sans le jour",
	},
	Doc: lang.Text{
		EN: "The hour at which booking opens means nothing without the day: apps cannot tell riders when to call, and most leave the hour out. Rules of booking_type 0 may have no such hour and are reported for that alone; the canonical validator reports them here too.",
		FR: "L’heure d’ouverture des réservations ne dit rien sans le jour : les applications ne savent pas quand inviter à appeler, et la plupart ignorent l’heure. Les règles de booking_type 0 n’ont pas droit à cette heure et ne sont signalées que pour cela ; le validateur canonique les signale ici aussi.",
	},
	Fix: lang.Text{
		EN: "Give prior_notice_start_day, the number of days before the ride, or leave prior_notice_start_time empty.",
		FR: "Indiquer prior_notice_start_day, le nombre de jours avant le trajet, ou laisser prior_notice_start_time vide.",
	},
	Message: lang.Text{
		EN: "Booking rule {booking_rule_id} opens at {prior_notice_start_time} on a day that is not told.",
		FR: "La règle de réservation {booking_rule_id} ouvre à {prior_notice_start_time}, un jour qui n’est pas indiqué.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#booking_rulestxt",
	Reads:  []gtfs.File{gtfs.BookingRulesFile},
	Details: bookingDetails(
		validate.Here("prior_notice_start_time", "priorNoticeStartTime"),
	),
	Key: []string{"booking_rule_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.BookingRules
		unread := unreadCells(&t.Table, t.PriorNoticeStartDay.Field())
		for i := range comparedBookings(p, bookedSameDay, bookedPriorDay) {
			if t.PriorNoticeStartTime.At(i).IsSet() && !t.PriorNoticeStartDay.At(i).IsSet() && !unread[int32(i)] {
				p.Report(t.PriorNoticeStartTime.Cell(i))
			}
		}
	},
}
