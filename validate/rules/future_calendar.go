package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var futureCalendar = &validate.Rule{
	Code:     "future_calendar",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "No service yet",
		FR: "Aucun service pour l’instant",
	},
	Doc: lang.Text{
		EN: "The first day of all trips is still to come. As a feed for the next change of timetable that is right; published in place of the present one it leaves riders without departures.",
		FR: "Le premier jour de toutes les courses est encore à venir. C’est normal pour le prochain changement d’horaires ; publié à la place du jeu de données actuel, il laisse les voyageurs sans aucun départ.",
	},
	Fix: lang.Text{
		EN: "Keep the services of today in the feed until the new ones begin.",
		FR: "Garder les services actuels dans le jeu de données jusqu’au début des nouveaux.",
	},
	Message: lang.Text{
		EN: "No trip runs before {first_date}.",
		FR: "Aucune course ne circule avant le {first_date}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#calendartxt",
	Reads:  []gtfs.File{gtfs.TripsFile},
	Uses:   []gtfs.File{gtfs.CalendarFile, gtfs.CalendarDatesFile, gtfs.FeedInfoFile},
	Details: []validate.Detail{
		validate.Given(1, "first_date", validate.DateKind, "minServiceStartDate"),
		validate.Given(2, "current_date", validate.DateKind, "currentDate"),
	},
	Key: []string{"first_date"},
	Run: func(p *validate.Pass) {
		if w, ok := serviceWindow(p); ok && w.first > p.Date {
			p.Report(validate.OfFeed(), validate.Day(w.first), validate.Day(p.Date))
		}
	},
}
