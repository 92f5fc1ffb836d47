package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var expiredCalendar = &validate.Rule{
	Code:     "expired_calendar",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Service that is over",
		FR: "Service terminé",
	},
	Doc: lang.Text{
		EN: "A service whose last day is past helps no rider and makes the feed longer. Right after a change of timetable this is normal; where it is true of all services, trip planners show no departures at all.",
		FR: "Un service dont le dernier jour est passé ne sert plus aucun voyageur et alourdit le jeu de données. Juste après un changement d’horaires, c’est normal ; si c’est le cas de tous les services, les calculateurs ne montrent plus aucun départ.",
	},
	Fix: lang.Text{
		EN: "Export the timetable that is in force, without services that are over.",
		FR: "Exporter les horaires en vigueur, sans les services terminés.",
	},
	Message: lang.Text{
		EN: "Service {service_id} ran for the last time on {last_date}.",
		FR: "Le service {service_id} a circulé pour la dernière fois le {last_date}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#calendartxt",
	Uses:   []gtfs.File{gtfs.CalendarFile, gtfs.CalendarDatesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("service_id", "serviceId"),
		validate.Given(1, "last_date", validate.DateKind, ""),
	},
	Key: []string{"service_id"},
	Run: func(p *validate.Pass) {
		days, f := activeDates(p), p.Feed
		if f.Calendar.Len() == 0 {
			expiredDates(p, days)
			return
		}
		for i, id := range f.Calendar.ServiceID.Values() {
			row, _ := f.Calendar.ServiceID.Row(id)
			if _, last, ok := days.bounds(id); ok && last < p.Date && row == i {
				p.Report(f.Calendar.ServiceID.Cell(i), validate.Day(last))
			}
		}
	},
}

// expiredDates reports the services of calendar_dates.txt alone where all of them are
// over: with one date a row, single ones that are past say nothing.
func expiredDates(p *validate.Pass, days *activity) {
	t, rows := p.Feed.CalendarDates, firstDateRows.Of(p)
	for id := range days.runs {
		if _, last, ok := days.bounds(gtfs.ServiceID(id)); ok && last >= p.Date {
			return
		}
	}
	for i, id := range t.ServiceID.Values() {
		if _, last, ok := days.bounds(id); ok && int(rows[id]) == i {
			p.Report(t.ServiceID.Cell(i), validate.Day(last))
		}
	}
}
