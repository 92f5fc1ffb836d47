package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var timeframeStartOrEndTimeGreaterThanTwentyFourHours = &validate.Rule{
	Code:     "timeframe_start_or_end_time_greater_than_twenty_four_hours",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Timeframe beyond midnight",
		FR: "Plage tarifaire au-delà de minuit",
	},
	Doc: lang.Text{
		EN: "Times of fares are times of the clock, unlike those of trips: 24:00:00 is the latest. What lies beyond never holds.",
		FR: "Les heures tarifaires sont celles de l’horloge, à la différence de celles des courses : 24:00:00 est la dernière. Au-delà, rien ne vaut jamais.",
	},
	Fix: lang.Text{
		EN: "Cut the period at midnight: until 24:00:00, and from 00:00:00 on.",
		FR: "Couper la période à minuit : jusqu’à 24:00:00, puis à partir de 00:00:00.",
	},
	Message: lang.Text{
		EN: "{field_name} {time} is later than 24:00:00.",
		FR: "{field_name} {time} est après 24:00:00.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#timeframestxt",
	Reads:  []gtfs.File{gtfs.TimeframesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("time", "time"),
		validate.Here("timeframe_group_id", ""),
	},
	Key: []string{"timeframe_group_id", "field_name", "time"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Timeframes
		for i := range t.Len() {
			for _, c := range []*gtfs.Column[gtfs.Time]{&t.StartTime, &t.EndTime} {
				if c.At(i) > 24*3600 {
					p.Report(c.Cell(i))
				}
			}
		}
	},
}
