package rules

import (
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var inconsistentAgencyLang = &validate.Rule{
	Code:     "inconsistent_agency_lang",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Agencies with different languages",
		FR: "Exploitants de langues différentes",
	},
	Doc: lang.Text{
		EN: "Names in one feed are in one language, which agency_lang tells; where agencies differ, readers speak some names aloud in the wrong one. In a bilingual region this is right.",
		FR: "Les noms d’un jeu de données sont dans une langue, indiquée par agency_lang ; si les exploitants diffèrent, certains noms sont prononcés dans la mauvaise. En région bilingue, c’est normal.",
	},
	Fix: lang.Text{
		EN: "Set the language in which names are written; use translations.txt for others.",
		FR: "Indiquer la langue dans laquelle les noms sont écrits ; utiliser translations.txt pour les autres.",
	},
	Message: lang.Text{
		EN: "Agency {agency_name} has language {agency_lang}, another {first_agency_lang}.",
		FR: "L’exploitant {agency_name} a la langue {agency_lang}, un autre {first_agency_lang}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#agencytxt",
	Reads:  []gtfs.File{gtfs.AgencyFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("agency_name", ""),
		validate.There(1, "first_agency_lang", "agency_lang", "expected"),
		validate.Here("agency_lang", "actual"),
	},
	Key: []string{"agency_name", "agency_lang"},
	Run: func(p *validate.Pass) {
		langs, first := &p.Feed.Agency.AgencyLang, -1
		for i, lang := range langs.Values() {
			switch {
			case lang == 0:
			case first < 0:
				first = i
			case !strings.EqualFold(langs.Text(i), langs.Text(first)):
				p.Report(langs.Cell(i), validate.At(langs.Cell(first)))
			}
		}
	},
}
