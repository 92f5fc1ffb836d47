package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var feedExpirationDate30Days = &validate.Rule{
	Code:     "feed_expiration_date30_days",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Feed that ends within thirty days",
		FR: "Jeu de données qui expire sous trente jours",
	},
	Doc: lang.Text{
		EN: "A feed had better cover the next thirty days: some readers refresh it seldom, and the next release may be late. Within seven days the other rule tells of it alone.",
		FR: "Il vaut mieux qu’un jeu de données couvre les trente prochains jours : certains lecteurs le mettent rarement à jour, et la version suivante peut tarder. À moins de sept jours, seule l’autre règle le signale.",
	},
	Fix: lang.Text{
		EN: "Publish the next release early, or set feed_end_date to the last day the timetable is known for.",
		FR: "Publier la version suivante assez tôt, ou mettre dans feed_end_date le dernier jour connu de la grille horaire.",
	},
	Message: lang.Text{
		EN: "The feed ends on {feed_end_date}; it had better go on until {date}.",
		FR: "Le jeu de données expire le {feed_end_date} ; il vaudrait mieux qu’il aille jusqu’au {date}.",
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
		reportEnds(p, func(left gtfs.Date) bool { return left >= 7 && left < 30 }, 30)
	},
}
