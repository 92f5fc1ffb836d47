package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var fareTransferRuleWithoutTransferCount = &validate.Rule{
	Code:     "fare_transfer_rule_without_transfer_count",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Transfer within a group of legs without a number",
		FR: "Correspondance au sein d’un groupe de trajets sans nombre",
	},
	Doc: lang.Text{
		EN: "Between legs of one group a rule can be used again; without transfer_count apps do not know how many changes one ticket covers, and show too low or too high a price.",
		FR: "Entre trajets d’un même groupe, une règle peut resservir ; sans transfer_count, les applications ne savent pas combien de correspondances un titre couvre, et montrent un prix trop bas ou trop haut.",
	},
	Fix: lang.Text{
		EN: "Give the number of transfers allowed, or -1 where there is no limit.",
		FR: "Donner le nombre de correspondances permises, ou -1 s’il n’y a pas de limite.",
	},
	Message: lang.Text{
		EN: "The transfer between legs of {from_leg_group_id} has no transfer_count.",
		FR: "La correspondance entre trajets de {from_leg_group_id} n’a pas de transfer_count.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#fare_transfer_rulestxt",
	Reads:  []gtfs.File{gtfs.FareTransferRulesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("from_leg_group_id", ""),
	},
	Key: []string{"from_leg_group_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.FareTransferRules
		unread := unreadCells(&t.Table, t.TransferCount.Field())
		for i := range t.Len() {
			if withinLegGroup(t, i) && !t.TransferCount.At(i).IsSet() && !unread[int32(i)] {
				p.Report(t.TransferCount.Cell(i))
			}
		}
	},
}
