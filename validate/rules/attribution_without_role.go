package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var attributionWithoutRole = &validate.Rule{
	Code:     "attribution_without_role",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Attribution without a role",
		FR: "Attribution sans rôle",
	},
	Doc: lang.Text{
		EN: "The organisation is named, but not as producer, operator or authority: readers cannot tell what to thank it for.",
		FR: "L’organisme est nommé, mais ni comme producteur, ni comme exploitant, ni comme autorité : on ne sait à quel titre le citer.",
	},
	Fix: lang.Text{
		EN: "Set is_producer, is_operator or is_authority to 1.",
		FR: "Mettre is_producer, is_operator ou is_authority à 1.",
	},
	Message: lang.Text{
		EN: "{organization_name} is named without a role.",
		FR: "{organization_name} est cité sans rôle.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#attributionstxt",
	Reads:  []gtfs.File{gtfs.AttributionsFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("attribution_id", "attributionId"),
		validate.Here("organization_name", ""),
	},
	Key: []string{"organization_name"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Attributions
		for i := range t.Len() {
			if t.IsProducer.At(i) != 1 && t.IsOperator.At(i) != 1 && t.IsAuthority.At(i) != 1 {
				p.Report(t.OrganizationName.Cell(i))
			}
		}
	},
}
