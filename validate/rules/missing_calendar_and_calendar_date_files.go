package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingCalendarAndCalendarDateFiles = &validate.Rule{
	Code:     "missing_calendar_and_calendar_date_files",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "No calendar",
		FR: "Aucun calendrier",
	},
	Doc: lang.Text{
		EN: "Neither calendar.txt nor calendar_dates.txt is there: nobody knows on which days the trips run, and trip planners refuse the feed.",
		FR: "Ni calendar.txt ni calendar_dates.txt n’est présent : personne ne sait quels jours les courses circulent, et les calculateurs refusent le jeu de données.",
	},
	Fix: lang.Text{
		EN: "Export calendar.txt, calendar_dates.txt or both.",
		FR: "Exporter calendar.txt, calendar_dates.txt ou les deux.",
	},
	Message: lang.Text{
		EN: "The feed has neither calendar.txt nor calendar_dates.txt.",
		FR: "Le jeu de données n’a ni calendar.txt ni calendar_dates.txt.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#calendartxt",
	Uses:   []gtfs.File{gtfs.CalendarFile, gtfs.CalendarDatesFile},
	Run: func(p *validate.Pass) {
		if !p.Feed.Calendar.Present() && !p.Feed.CalendarDates.Present() {
			p.Report(validate.OfFeed())
		}
	},
}
