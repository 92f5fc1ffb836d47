package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var serviceWindowOutsideFeedPeriod = &validate.Rule{
	Code:     "service_window_outside_feed_period",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Service outside the period of the feed",
		FR: "Service hors de la période du jeu de données",
	},
	Doc: lang.Text{
		EN: "The service runs on days for which feed_info.txt does not vouch. Some readers cut it there: riders see the last weeks of a timetable vanish.",
		FR: "Le service circule à des jours que feed_info.txt ne garantit pas. Certains lecteurs le coupent là : les dernières semaines d’une grille disparaissent pour le voyageur.",
	},
	Fix: lang.Text{
		EN: "Extend the period in feed_info.txt, or end the service with it.",
		FR: "Étendre la période dans feed_info.txt, ou terminer le service avec elle.",
	},
	Message: lang.Text{
		EN: "Service {service_id} runs {days_before} before and {days_after} after the period of the feed.",
		FR: "Le service {service_id} circule {days_before} avant et {days_after} après la période du jeu de données.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#feed_infotxt",
	Reads:  []gtfs.File{gtfs.FeedInfoFile, gtfs.TripsFile},
	Uses:   []gtfs.File{gtfs.CalendarFile, gtfs.CalendarDatesFile},
	Details: []validate.Detail{
		validate.Here("service_id", "serviceId"),
		validate.Given(1, "first_date", validate.DateKind, "serviceWindowStartDate"),
		validate.Given(2, "last_date", validate.DateKind, "serviceWindowEndDate"),
		validate.Number(3, "days_before", validate.Days, "daysBeforeFeedStart"),
		validate.Number(4, "days_after", validate.Days, "daysAfterFeedEnd"),
	},
	Key: []string{"service_id"},
	Run: func(p *validate.Pass) {
		info := p.Feed.FeedInfo
		days, ok := serviceSpread(p)
		if !ok || info.Len() == 0 {
			return
		}
		from, to := info.FeedStartDate.At(0), info.FeedEndDate.At(0)
		if p.Quirk(WholePeriodOnly) && !(from.IsSet() && to.IsSet()) {
			return
		}
		tripServices(p.Feed, func(id gtfs.ServiceID, trip int) {
			first, last, ok := days.bounds(id)
			if !ok {
				return
			}
			before, after := beyond(from, first), beyond(last, to)
			if before > 0 || after > 0 {
				p.Report(serviceCell(p, id, trip), validate.Day(first), validate.Day(last), validate.Num(before), validate.Num(after))
			}
		})
	},
}

// beyond returns how many days a lies after b, 0 where it does not or either is not given.
func beyond(a, b gtfs.Date) gtfs.Date {
	if !a.IsSet() || !b.IsSet() {
		return 0
	}
	return max(0, a-b)
}
