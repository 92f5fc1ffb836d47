package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var futureFeed = &validate.Rule{
	Code:     "future_feed",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Feed that is not valid yet",
		FR: "Jeu de données pas encore valable",
	},
	Doc: lang.Text{
		EN: "The period of the feed begins later than today. For the next timetable that is right; as the only feed it leaves riders without departures until then.",
		FR: "La période du jeu de données commence après aujourd’hui. C’est normal pour la prochaine grille ; s’il est seul publié, les voyageurs n’ont aucun départ d’ici là.",
	},
	Fix: lang.Text{
		EN: "Publish the feed with the present timetable in it, or on the day it begins.",
		FR: "Publier le jeu de données avec les horaires actuels, ou le jour où il commence.",
	},
	Message: lang.Text{
		EN: "The feed is valid from {feed_start_date} on.",
		FR: "Le jeu de données vaut à partir du {feed_start_date}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#feed_infotxt",
	Reads:  []gtfs.File{gtfs.FeedInfoFile},
	Details: []validate.Detail{
		validate.Here("feed_start_date", "feedStartDate"),
		validate.Given(1, "current_date", validate.DateKind, "currentDate"),
	},
	Key: []string{"feed_start_date"},
	Run: func(p *validate.Pass) {
		starts, first := &p.Feed.FeedInfo.FeedStartDate, -1
		for i, d := range starts.Values() {
			if d.IsSet() && (first < 0 || d < starts.At(first)) {
				first = i
			}
		}
		if first >= 0 && starts.At(first) > p.Date {
			p.Report(starts.Cell(first), validate.Day(p.Date))
		}
	},
}
