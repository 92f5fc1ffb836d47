package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidTime = &validate.Rule{
	Code:     "invalid_time",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Value that is no time",
		FR: "Valeur qui n’est pas une heure",
	},
	Doc: lang.Text{
		EN: "A time is written HH:MM:SS, past midnight 24:10:00 and so on. A call whose time cannot be read counts as untimed; riders see a guess or nothing.",
		FR: "Une heure s’écrit HH:MM:SS, après minuit 24:10:00 et ainsi de suite. Un passage dont l’heure ne se lit pas compte comme sans heure ; les voyageurs voient une estimation ou rien.",
	},
	Fix: lang.Text{
		EN: "Write times as HH:MM:SS.",
		FR: "Écrire les heures HH:MM:SS.",
	},
	Message: lang.Text{
		EN: "{field_name} “{field_value}” is no time.",
		FR: "{field_name} « {field_value} » n’est pas une heure.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#field-types",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.BadTime,
}
