package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var timeframeOnlyStartOrEndTimeSpecified = &validate.Rule{
	Code:     "timeframe_only_start_or_end_time_specified",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Timeframe with only one end",
		FR: "Plage tarifaire avec une seule borne",
	},
	Doc: lang.Text{
		EN: "A period has both times, or neither and lasts all day. With one alone readers cannot tell which fare holds.",
		FR: "Une période a ses deux heures, ou aucune et dure toute la journée. Avec une seule, on ne peut savoir quel tarif vaut.",
	},
	Fix: lang.Text{
		EN: "Write both times; a day begins at 00:00:00 and ends at 24:00:00.",
		FR: "Écrire les deux heures ; une journée commence à 00:00:00 et finit à 24:00:00.",
	},
	Message: lang.Text{
		EN: "A period of timeframe {timeframe_group_id} has no {field_name}.",
		FR: "Une période de la plage {timeframe_group_id} est sans {field_name}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#timeframestxt",
	Reads:  []gtfs.File{gtfs.TimeframesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("timeframe_group_id", ""),
		validate.Given(0, "field_name", validate.FieldKind, ""),
	},
	Key: []string{"timeframe_group_id", "field_name"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Timeframes
		for i := range t.Len() {
			switch start, end := t.StartTime.At(i).IsSet(), t.EndTime.At(i).IsSet(); {
			case start && !end:
				p.Report(t.EndTime.Cell(i))
			case end && !start:
				p.Report(t.StartTime.Cell(i))
			}
		}
	},
}
