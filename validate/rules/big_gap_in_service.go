package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var bigGapInService = &validate.Rule{
	Code:     "big_gap_in_service",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Long gap in a service",
		FR: "Longue interruption d’un service",
	},
	Doc: lang.Text{
		EN: "A service that rests for more than 13 days in a row and then goes on: seasonal and school services do, but an export that lost a month looks the same, and riders find no departures in it.",
		FR: "Un service interrompu plus de 13 jours de suite, qui reprend ensuite : c’est normal pour un service saisonnier ou scolaire, mais un export qui a perdu un mois se présente de la même façon, et le voyageur n’y trouve aucun départ.",
	},
	Fix: lang.Text{
		EN: "Check that nothing runs in between; otherwise extend the calendar.",
		FR: "Vérifier que rien ne circule dans l’intervalle ; sinon, compléter le calendrier.",
	},
	Message: lang.Text{
		EN: "Service {service_id} rests for {gap}, between {first_date} and {last_date}.",
		FR: "Le service {service_id} est interrompu pendant {gap}, entre le {first_date} et le {last_date}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#calendartxt",
	Reads:  []gtfs.File{gtfs.CalendarFile},
	Uses:   []gtfs.File{gtfs.CalendarDatesFile},
	Details: []validate.Detail{
		validate.Here("service_id", "serviceId"),
		validate.Given(1, "first_date", validate.DateKind, "gapStartDate"),
		validate.Given(2, "last_date", validate.DateKind, "gapEndDate"),
		validate.Number(3, "gap", validate.Days, "gapDurationDays"),
	},
	Key: []string{"service_id"},
	Run: func(p *validate.Pass) {
		days, ok := serviceSpread(p)
		if !ok {
			return
		}
		for i, id := range p.Feed.Calendar.ServiceID.Values() {
			runs := days.of(id)
			for k := 1; k < len(runs); k++ {
				from, to := runs[k-1].last, runs[k].first
				if gap := to - from - 1; gap > longGap {
					p.Report(p.Feed.Calendar.ServiceID.Cell(i), validate.Day(from), validate.Day(to), validate.Num(gap))
				}
			}
		}
	},
}

// longGap is the longest rest of a service in days that is not told of: the Christmas
// holidays are about two weeks.
const longGap = 13
