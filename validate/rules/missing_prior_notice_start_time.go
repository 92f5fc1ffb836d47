package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingPriorNoticeStartTime = &validate.Rule{
	Code:     "missing_prior_notice_start_time",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Day from which riders may book without its hour",
		FR: "Jour d’ouverture des réservations sans l’heure",
	},
	Doc: lang.Text{
		EN: "Without the hour apps cannot tell whether booking opens at midnight or with the office, and riders call in vain. Rules of booking_type 0 may have no such day and are reported for that alone; the canonical validator reports them here too.",
		FR: "Sans l’heure, les applications ne savent pas si les réservations ouvrent à minuit ou avec le standard, et le voyageur appelle pour rien. Les règles de booking_type 0 n’ont pas droit à ce jour et ne sont signalées que pour cela ; le validateur canonique les signale ici aussi.",
	},
	Fix: lang.Text{
		EN: "Give prior_notice_start_time, the hour at which booking opens on that day, such as 08:00:00.",
		FR: "Indiquer prior_notice_start_time, l’heure à laquelle les réservations ouvrent ce jour-là, par exemple 08:00:00.",
	},
	Message: lang.Text{
		EN: "Booking rule {booking_rule_id} opens {prior_notice_start_day} {prior_notice_start_day|day|days} ahead at an hour that is not told.",
		FR: "La règle de réservation {booking_rule_id} ouvre {prior_notice_start_day} {prior_notice_start_day|jour|jours} avant, à une heure qui n’est pas indiquée.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#booking_rulestxt",
	Reads:  []gtfs.File{gtfs.BookingRulesFile},
	Details: bookingDetails(
		validate.Here("prior_notice_start_day", "priorNoticeStartDay"),
	),
	Key: []string{"booking_rule_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.BookingRules
		unread := unreadCells(&t.Table, t.PriorNoticeStartTime.Field())
		for i := range comparedBookings(p, bookedSameDay, bookedPriorDay) {
			if t.PriorNoticeStartDay.At(i).IsSet() && !t.PriorNoticeStartTime.At(i).IsSet() && !unread[int32(i)] {
				p.Report(t.PriorNoticeStartTime.Cell(i))
			}
		}
	},
}
