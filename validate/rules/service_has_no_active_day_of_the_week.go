package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var serviceHasNoActiveDayOfTheWeek = &validate.Rule{
	Code:     "service_has_no_active_day_of_the_week",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Service on no day of the week",
		FR: "Service sans aucun jour de la semaine",
	},
	Doc: lang.Text{
		EN: "A row of calendar.txt without a day runs on no date, except those that calendar_dates.txt adds. Some exporters write such rows on purpose; otherwise the trips are lost to riders.",
		FR: "Une ligne de calendar.txt sans aucun jour ne circule à aucune date, hormis celles ajoutées par calendar_dates.txt. Certains exports écrivent ces lignes à dessein ; sinon, les courses sont perdues pour les voyageurs.",
	},
	Fix: lang.Text{
		EN: "Mark the days of the week, or list the dates in calendar_dates.txt alone.",
		FR: "Cocher les jours de la semaine, ou n’indiquer que des dates dans calendar_dates.txt.",
	},
	Message: lang.Text{
		EN: "Service {service_id} runs on no day of the week; calendar_dates.txt gives it {days} {days|date|dates}.",
		FR: "Le service {service_id} ne circule aucun jour de la semaine ; calendar_dates.txt lui donne {days} {days|date|dates}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#calendartxt",
	Reads:  []gtfs.File{gtfs.CalendarFile},
	Uses:   []gtfs.File{gtfs.CalendarDatesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("service_id", "serviceId"),
		validate.Number(1, "days", validate.Count, ""),
	},
	Key: []string{"service_id"},
	Run: func(p *validate.Pass) {
		c, days := p.Feed.Calendar, activeDates(p)
		for i, id := range c.ServiceID.Values() {
			if noDay(c, i) {
				p.Report(c.ServiceID.Cell(i), validate.Num(days.count(id)))
			}
		}
	},
}

// noDay reports whether all days of a row are 0. One that is not given is a fault of
// its own.
func noDay(c *gtfs.Calendar, i int) bool {
	return c.Monday.At(i) == 0 && c.Tuesday.At(i) == 0 && c.Wednesday.At(i) == 0 && c.Thursday.At(i) == 0 &&
		c.Friday.At(i) == 0 && c.Saturday.At(i) == 0 && c.Sunday.At(i) == 0
}
