package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var tripCoverageNotActiveForNext7Days = &validate.Rule{
	Code:     "trip_coverage_not_active_for_next7_days",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Full service not covered for the next seven days",
		FR: "Service complet non couvert pour les sept prochains jours",
	},
	Doc: lang.Text{
		EN: "The days on which most trips run begin after today or end within a week: riders who plan a few days ahead find fewer departures than there will be, or none. Feeds that are replaced weekly or hold one day of events are reported too.",
		FR: "Les jours où circulent le plus de courses commencent après aujourd’hui ou finissent avant une semaine : le voyageur qui prépare son trajet quelques jours à l’avance trouve moins de départs qu’il n’y en aura, ou aucun. Les jeux de données renouvelés chaque semaine ou limités à un événement sont aussi signalés.",
	},
	Fix: lang.Text{
		EN: "Publish the next timetable at least a week before the present one ends, both in one feed.",
		FR: "Publier les prochains horaires au moins une semaine avant la fin des horaires actuels, les deux dans un même jeu de données.",
	},
	Message: lang.Text{
		EN: "Most trips run from {first_date} to {last_date} only.",
		FR: "La plupart des courses ne circulent que du {first_date} au {last_date}.",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#dataset-publishing-general-practices",
	Reads:  []gtfs.File{gtfs.TripsFile},
	Uses:   []gtfs.File{gtfs.CalendarFile, gtfs.CalendarDatesFile, gtfs.FrequenciesFile},
	Details: []validate.Detail{
		validate.Given(1, "current_date", validate.DateKind, "currentDate"),
		validate.Given(2, "first_date", validate.DateKind, "serviceWindowStartDate"),
		validate.Given(3, "last_date", validate.DateKind, "serviceWindowEndDate"),
	},
	Key: []string{"last_date"},
	Run: func(p *validate.Pass) {
		w, ok := majorityWindow(tripsPerDate(p.Feed, activeDates(p)))
		if ok && (w.first > p.Date || w.last < p.Date+7) {
			p.Report(validate.OfFeed(), validate.Day(p.Date), validate.Day(w.first), validate.Day(w.last))
		}
	},
}
