package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var serviceExtendsFarInTheFuture = &validate.Rule{
	Code:     "service_extends_far_in_the_future",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Service without end in sight",
		FR: "Service sans fin prévisible",
	},
	Doc: lang.Text{
		EN: "A service with days more than two years ahead: nobody knows the timetable of that time, and old trips stay in the planners when the feed is not replaced.",
		FR: "Un service dont des jours sont à plus de deux ans : personne ne connaît les horaires de cette époque, et d’anciennes courses restent dans les calculateurs si le jeu de données n’est pas remplacé.",
	},
	Fix: lang.Text{
		EN: "End the service with the timetable it belongs to.",
		FR: "Terminer le service en même temps que la grille horaire dont il relève.",
	},
	Message: lang.Text{
		EN: "Service {service_id} goes on until {last_date}.",
		FR: "Le service {service_id} se poursuit jusqu’au {last_date}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#calendartxt",
	Reads:  []gtfs.File{gtfs.CalendarFile},
	Uses:   []gtfs.File{gtfs.CalendarDatesFile},
	Details: []validate.Detail{
		validate.Here("service_id", "serviceId"),
		validate.Given(1, "last_date", validate.DateKind, "serviceWindowEndDate"),
	},
	Key: []string{"service_id"},
	Run: func(p *validate.Pass) {
		days, ok := serviceSpread(p)
		if !ok {
			return
		}
		for i, id := range p.Feed.Calendar.ServiceID.Values() {
			if _, last, ok := days.bounds(id); ok && last-p.Date > twoYears {
				p.Report(p.Feed.Calendar.ServiceID.Cell(i), validate.Day(last))
			}
		}
	},
}

// twoYears is how far ahead in days a service may go.
const twoYears = 730
