package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var inconsistentAgencyTimezone = &validate.Rule{
	Code:     "inconsistent_agency_timezone",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Agencies in different time zones",
		FR: "Exploitants dans des fuseaux différents",
	},
	Doc: lang.Text{
		EN: "All times of a feed are in one time zone. With two, planners take one of them and show the trips of the other agency at the wrong hour.",
		FR: "Toutes les heures d’un jeu de données sont dans un seul fuseau. Avec deux, les calculateurs en prennent un et montrent les courses de l’autre exploitant à la mauvaise heure.",
	},
	Fix: lang.Text{
		EN: "Set one agency_timezone for all and convert the times; stop_timezone is there for places in another zone.",
		FR: "Mettre le même agency_timezone partout et convertir les heures ; stop_timezone sert aux lieux d’un autre fuseau.",
	},
	Message: lang.Text{
		EN: "Agency {agency_name} is in {agency_timezone}, the first of the feed in {first_agency_timezone}.",
		FR: "L’exploitant {agency_name} est dans {agency_timezone}, le premier du jeu de données dans {first_agency_timezone}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#agencytxt",
	Reads:  []gtfs.File{gtfs.AgencyFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("agency_name", ""),
		validate.There(1, "first_agency_timezone", "agency_timezone", "expected"),
		validate.Here("agency_timezone", "actual"),
	},
	Key: []string{"agency_name", "agency_timezone"},
	Run: func(p *validate.Pass) {
		zones := &p.Feed.Agency.AgencyTimezone
		for i, zone := range zones.Values() {
			if zone != 0 && zones.At(0) != 0 && zone != zones.At(0) {
				p.Report(zones.Cell(i), validate.At(zones.Cell(0)))
			}
		}
	},
}
