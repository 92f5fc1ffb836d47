package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var startAndEndRangeEqual = &validate.Rule{
	Code:     "start_and_end_range_equal",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Start and end are the same",
		FR: "Début et fin identiques",
	},
	Doc: lang.Text{
		EN: "A period without length holds at no time: its departures or its fares are lost to riders.",
		FR: "Une période sans durée ne vaut à aucun moment : ses départs ou ses tarifs sont perdus pour les voyageurs.",
	},
	Fix: lang.Text{
		EN: "Write the time at which the period ends; midnight at the end of a day is 24:00:00.",
		FR: "Écrire l’heure de fin de la période ; minuit en fin de journée s’écrit 24:00:00.",
	},
	Message: lang.Text{
		EN: "{start_field_name} and {end_field_name} are both {value}.",
		FR: "{start_field_name} et {end_field_name} valent tous deux {value}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#frequenciestxt",
	Uses:   []gtfs.File{gtfs.TimeframesFile, gtfs.FrequenciesFile},
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.There(2, "service_id", "", "entityId"),
		validate.Given(0, "start_field_name", validate.FieldKind, "startFieldName"),
		validate.Given(3, "end_field_name", validate.FieldKind, "endFieldName"),
		validate.There(1, "value", "", "value"),
	},
	Key: []string{"filename", "start_field_name", "value"},
	Run: func(p *validate.Pass) {
		f := p.Feed
		tellRanges(p, &f.Timeframes.StartTime, &f.Timeframes.EndTime, nil, startsAtEnd)
		tellRanges(p, &f.Frequencies.StartTime, &f.Frequencies.EndTime, nil, startsAtEnd)
	},
}
