package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var fareTransferRuleDurationLimitWithoutType = &validate.Rule{
	Code:     "fare_transfer_rule_duration_limit_without_type",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Time limit of a transfer without its type",
		FR: "Limite de durée d’une correspondance sans son type",
	},
	Doc: lang.Text{
		EN: "A limit of an hour may run from boarding to boarding, or until riders leave the second vehicle; apps that have to guess tell some that their ticket still holds when it does not.",
		FR: "Une limite d’une heure peut courir d’une montée à l’autre, ou jusqu’à la descente du second véhicule ; faute de le savoir, les applications annoncent valable un titre qui ne l’est plus.",
	},
	Fix: lang.Text{
		EN: "Set duration_limit_type: 0 from departure to arrival, 1 from departure to departure, 2 from arrival to departure, 3 from arrival to arrival.",
		FR: "Renseigner duration_limit_type : 0 du départ à l’arrivée, 1 du départ au départ, 2 de l’arrivée au départ, 3 de l’arrivée à l’arrivée.",
	},
	Message: lang.Text{
		EN: "The transfer from {from_leg_group_id} to {to_leg_group_id} has a duration_limit of {duration_limit} s but no duration_limit_type.",
		FR: "La correspondance de {from_leg_group_id} vers {to_leg_group_id} a un duration_limit de {duration_limit} s mais pas de duration_limit_type.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#fare_transfer_rulestxt",
	Reads:  []gtfs.File{gtfs.FareTransferRulesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("duration_limit", ""),
		validate.Here("from_leg_group_id", ""),
		validate.Here("to_leg_group_id", ""),
	},
	Key: []string{"from_leg_group_id", "to_leg_group_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.FareTransferRules
		unread := unreadCells(&t.Table, t.DurationLimitType.Field())
		for i := range t.Len() {
			if t.DurationLimit.At(i).IsSet() && !t.DurationLimitType.At(i).IsSet() && !unread[int32(i)] {
				p.Report(t.DurationLimitType.Cell(i))
			}
		}
	},
}
