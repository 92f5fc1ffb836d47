package rules

import (
	"fmt"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var runtimeExceptionInValidatorError = &validate.Rule{
	Code:     "runtime_exception_in_validator_error",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Check that the canonical validator breaks off",
		FR: "Contrôle que le validateur canonique interrompt",
	},
	Doc: lang.Text{
		EN: "Where a row of calendar.txt ends before it starts, two checks of the canonical validator break down and find nothing: those on the spread of services and on the period of the feed. So do all that need a file it cannot open. Its profile repeats that, and says so here. The default profile goes on: start_and_end_range_out_of_order tells of the row, the other checks pass over it.",
		FR: "Quand une ligne de calendar.txt finit avant de commencer, deux contrôles du validateur canonique s’interrompent et ne trouvent rien : ceux de la répartition des services et de la période du jeu de données. De même pour tous ceux qui ont besoin d’un fichier qu’il ne sait pas ouvrir. Son profil le reproduit, et le dit ici. Le profil par défaut continue : start_and_end_range_out_of_order signale la ligne, les autres contrôles passent outre.",
	},
	Fix: lang.Text{
		EN: "Correct the dates of the service, then check again: more may be found.",
		FR: "Corriger les dates du service, puis contrôler à nouveau : d’autres constats peuvent apparaître.",
	},
	Message: lang.Text{
		EN: "{validator} broke off: {message}.",
		FR: "{validator} s’est interrompu : {message}.",
	},
	Source: "https://github.com/MobilityData/gtfs-validator/blob/v8.0.1/RULES.md",
	Details: []validate.Detail{
		validate.Given(1, "validator", validate.TextKind, "validator"),
		validate.Given(2, "exception", validate.TextKind, "exception"),
		validate.Given(3, "message", validate.TextKind, "message"),
	},
	Key:    []string{"validator"},
	System: true,
	Run: func(p *validate.Pass) {
		for _, check := range stumbled(p) {
			p.Report(validate.OfFeed(), p.Text(checkPackage+check), p.Text("java.lang.NullPointerException"), p.Text(""))
		}
		row, ok := p.Feed.Calendar.EndsBeforeItStarts()
		if !ok {
			return
		}
		if p.Clean(gtfs.CalendarFile, gtfs.CalendarDatesFile, gtfs.FeedInfoFile, gtfs.TripsFile) && p.Feed.Trips.Len() > 0 {
			brokeOff(p, "FeedServiceWindowValidator", row)
		}
		if p.Clean(gtfs.CalendarFile, gtfs.CalendarDatesFile) {
			brokeOff(p, "ServiceSpreadValidator", row)
		}
	},
}

// checkPackage is where the checks of the canonical validator are.
const checkPackage = "org.mobilitydata.gtfsvalidator.validator."

// brokeOff tells of a check that stumbles over a row of calendar.txt, in the words that
// scripts around the canonical validator may look for.
func brokeOff(p *validate.Pass, check string, row int) {
	c := p.Feed.Calendar
	why := fmt.Sprintf("serviceStart (%s) must be before or equal to serviceEnd (%s)", c.StartDate.At(row), c.EndDate.At(row))
	p.Report(c.EndDate.Cell(row), p.Text(checkPackage+check),
		p.Text("java.lang.IllegalArgumentException"), p.Text(why))
}
