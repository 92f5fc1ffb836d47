package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var fareTransferRuleWithForbiddenTransferCount = &validate.Rule{
	Code:     "fare_transfer_rule_with_forbidden_transfer_count",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Number of transfers between different legs",
		FR: "Nombre de correspondances entre trajets différents",
	},
	Doc: lang.Text{
		EN: "A rule between two groups of legs holds for one transfer; only between legs of one group can it be used again, and only there transfer_count has a meaning. Apps may drop the rule and show a price without the reduction.",
		FR: "Une règle entre deux groupes de trajets vaut pour une correspondance ; seule une règle au sein d’un groupe peut resservir, et transfer_count n’a de sens que là. Les applications peuvent écarter la règle et afficher un prix sans la réduction.",
	},
	Fix: lang.Text{
		EN: "Leave transfer_count empty; or, if the rule is for legs of one group, give that group in both from_leg_group_id and to_leg_group_id.",
		FR: "Laisser transfer_count vide ; ou, si la règle vaut au sein d’un groupe, donner ce groupe dans from_leg_group_id et dans to_leg_group_id.",
	},
	Message: lang.Text{
		EN: "The transfer from {from_leg_group_id} to {to_leg_group_id} is not within one group of legs: transfer_count {transfer_count} must be empty.",
		FR: "La correspondance de {from_leg_group_id} vers {to_leg_group_id} n’est pas au sein d’un même groupe de trajets : transfer_count {transfer_count} doit être vide.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#fare_transfer_rulestxt",
	Reads:  []gtfs.File{gtfs.FareTransferRulesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("from_leg_group_id", ""),
		validate.Here("to_leg_group_id", ""),
		validate.Here("transfer_count", ""),
	},
	Key: []string{"from_leg_group_id", "to_leg_group_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.FareTransferRules
		for i := range t.Len() {
			if t.TransferCount.At(i).IsSet() && !withinLegGroup(t, i) {
				p.Report(t.TransferCount.Cell(i))
			}
		}
	},
}
