package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var feedValidBeyondTotalServiceWindow = &validate.Rule{
	Code:     "feed_valid_beyond_total_service_window",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Feed valid for longer than it has service",
		FR: "Jeu de données valable au-delà de ses services",
	},
	Doc: lang.Text{
		EN: "feed_info.txt promises service on days more than two weeks away from any trip. Riders who ask for those days find nothing and are told that nothing runs.",
		FR: "feed_info.txt annonce des services à des jours éloignés de plus de deux semaines de toute course. Le voyageur qui cherche à ces dates ne trouve rien et lit que rien ne circule.",
	},
	Fix: lang.Text{
		EN: "Set feed_start_date and feed_end_date to the days that the calendars cover.",
		FR: "Faire correspondre feed_start_date et feed_end_date aux jours couverts par les calendriers.",
	},
	Message: lang.Text{
		EN: "The feed is valid from {feed_start_date} to {feed_end_date}, but trips run from {first_date} to {last_date}.",
		FR: "Le jeu de données vaut du {feed_start_date} au {feed_end_date}, mais les courses circulent du {first_date} au {last_date}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#feed_infotxt",
	Reads:  []gtfs.File{gtfs.FeedInfoFile, gtfs.TripsFile},
	Uses:   []gtfs.File{gtfs.CalendarFile, gtfs.CalendarDatesFile},
	Details: []validate.Detail{
		validate.Here("feed_start_date", "feedStartDate"),
		validate.Here("feed_end_date", "feedEndDate"),
		validate.Given(1, "first_date", validate.DateKind, "serviceWindowStartDate"),
		validate.Given(2, "last_date", validate.DateKind, "serviceWindowEndDate"),
	},
	Key: []string{"feed_start_date", "feed_end_date"},
	Run: func(p *validate.Pass) {
		info := p.Feed.FeedInfo
		w, ok := serviceWindow(p)
		for i := range info.Len() {
			from, to := info.FeedStartDate.At(i), info.FeedEndDate.At(i)
			if !from.IsSet() || !to.IsSet() {
				continue
			}
			if ok && (from < w.first-windowSlack || to > w.last+windowSlack) {
				p.Report(info.FeedStartDate.Cell(i), validate.Day(w.first), validate.Day(w.last))
			}
			return
		}
	},
}

// windowSlack is how many days a feed may be valid before or after its service.
const windowSlack = 14
