package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var fareTransferRuleInvalidTransferCount = &validate.Rule{
	Code:     "fare_transfer_rule_invalid_transfer_count",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Impossible number of transfers",
		FR: "Nombre de correspondances impossible",
	},
	Doc: lang.Text{
		EN: "transfer_count says how often a rule may be used again between legs of one group: a positive number, or -1 for no limit. With any other, apps cannot work out the price of a trip with changes. A 0 is told by number_out_of_range here, and by this rule in the canonical validator.",
		FR: "transfer_count dit combien de fois une règle peut resservir entre trajets d’un même groupe : un nombre positif, ou -1 sans limite. Avec toute autre valeur, les applications ne savent pas calculer le prix d’un trajet avec correspondances. Un 0 est signalé ici par number_out_of_range, par cette règle dans le validateur canonique.",
	},
	Fix: lang.Text{
		EN: "Write the number of transfers allowed, or -1 where there is no limit; drop the rule where none is allowed.",
		FR: "Écrire le nombre de correspondances permises, ou -1 s’il n’y a pas de limite ; retirer la règle si aucune n’est permise.",
	},
	Message: lang.Text{
		EN: "Between legs of {from_leg_group_id}, transfer_count is {transfer_count}: it must be -1 or at least 1.",
		FR: "Entre trajets de {from_leg_group_id}, transfer_count vaut {transfer_count} : ce doit être -1, ou au moins 1.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#fare_transfer_rulestxt",
	Reads:  []gtfs.File{gtfs.FareTransferRulesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("transfer_count", "transferCount"),
		validate.Here("from_leg_group_id", ""),
	},
	Key: []string{"from_leg_group_id", "transfer_count"},
	Run: func(p *validate.Pass) {
		t := p.Feed.FareTransferRules
		for i := range t.Len() {
			if n := t.TransferCount.At(i); withinLegGroup(t, i) && n.IsSet() && (n < -1 || n == 0) {
				p.Report(t.TransferCount.Cell(i))
			}
		}
	},
}

// withinLegGroup tells rules for transfers between legs of one group: only these can be
// used again and again, and count how often.
func withinLegGroup(t *gtfs.FareTransferRules, row int) bool {
	from := t.FromLegGroupID.At(row)
	return from != 0 && from == t.ToLegGroupID.At(row)
}
