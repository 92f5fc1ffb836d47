package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var fareTransferRuleDurationLimitTypeWithoutDurationLimit = &validate.Rule{
	Code:     "fare_transfer_rule_duration_limit_type_without_duration_limit",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Type of a time limit without the limit",
		FR: "Type de limite de durée sans durée",
	},
	Doc: lang.Text{
		EN: "The rule says from when to when a transfer is timed, but not how long it may take: apps either ignore the limit and promise a free or reduced transfer that the gate refuses, or drop the rule.",
		FR: "La règle dit entre quels moments se mesure la durée d’une correspondance, mais pas combien elle peut durer : les applications ignorent la limite et promettent une correspondance gratuite ou réduite que le valideur refuse, ou écartent la règle.",
	},
	Fix: lang.Text{
		EN: "Give duration_limit in seconds, such as 3600; or leave duration_limit_type empty where there is no limit.",
		FR: "Donner duration_limit en secondes, par exemple 3600 ; ou vider duration_limit_type s’il n’y a pas de limite.",
	},
	Message: lang.Text{
		EN: "The transfer from {from_leg_group_id} to {to_leg_group_id} has duration_limit_type {duration_limit_type} but no duration_limit.",
		FR: "La correspondance de {from_leg_group_id} vers {to_leg_group_id} a un duration_limit_type {duration_limit_type} mais pas de duration_limit.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#fare_transfer_rulestxt",
	Reads:  []gtfs.File{gtfs.FareTransferRulesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("duration_limit_type", ""),
		validate.Here("from_leg_group_id", ""),
		validate.Here("to_leg_group_id", ""),
	},
	Key: []string{"from_leg_group_id", "to_leg_group_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.FareTransferRules
		unread := unreadCells(&t.Table, t.DurationLimit.Field())
		for i := range t.Len() {
			if t.DurationLimitType.At(i).IsSet() && !t.DurationLimit.At(i).IsSet() && !unread[int32(i)] {
				p.Report(t.DurationLimit.Cell(i))
			}
		}
	},
}
