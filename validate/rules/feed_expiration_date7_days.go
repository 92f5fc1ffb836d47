package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var feedExpirationDate7Days = &validate.Rule{
	Code:     "feed_expiration_date7_days",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Feed that ends within seven days",
		FR: "Jeu de données qui expire sous sept jours",
	},
	Doc: lang.Text{
		EN: "A feed should cover at least the next seven days, since readers fetch it once a day or less and riders plan ahead. One that has ended already is reported too.",
		FR: "Un jeu de données devrait couvrir au moins les sept prochains jours, car il n’est relu qu’une fois par jour ou moins et les voyageurs prévoient leurs trajets. S’il a déjà expiré, c’est aussi signalé.",
	},
	Fix: lang.Text{
		EN: "Publish the next release, or set feed_end_date to the last day the timetable is known for.",
		FR: "Publier la version suivante, ou mettre dans feed_end_date le dernier jour connu de la grille horaire.",
	},
	Message: lang.Text{
		EN: "The feed ends on {feed_end_date}; it should go on until {date} at least.",
		FR: "Le jeu de données expire le {feed_end_date} ; il devrait aller au moins jusqu’au {date}.",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#feed_infotxt",
	Reads:  []gtfs.File{gtfs.FeedInfoFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(1, "current_date", validate.DateKind, "currentDate"),
		validate.Here("feed_end_date", "feedEndDate"),
		validate.Given(2, "date", validate.DateKind, "suggestedExpirationDate"),
	},
	Key: []string{"feed_end_date"},
	Run: func(p *validate.Pass) {
		reportEnds(p, func(left gtfs.Date) bool { return left < 7 }, 7)
	},
}

// reportEnds reports ends of the feed that are as many days away as asked, with the
// day until which it should go on.
func reportEnds(p *validate.Pass, asked func(left gtfs.Date) bool, days gtfs.Date) {
	ends := &p.Feed.FeedInfo.FeedEndDate
	for i, end := range ends.Values() {
		if end.IsSet() && asked(end-p.Date) {
			p.Report(ends.Cell(i), validate.Day(p.Date), validate.Day(p.Date+days))
		}
	}
}
