package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidCurrency = &validate.Rule{
	Code:     "invalid_currency",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Value that is no currency code",
		FR: "Valeur qui n’est pas un code de monnaie",
	},
	Doc: lang.Text{
		EN: "A price without a known currency cannot be shown to riders.",
		FR: "Un prix sans monnaie connue ne peut pas être montré aux voyageurs.",
	},
	Fix: lang.Text{
		EN: "Write a code of ISO 4217 in capitals, such as EUR.",
		FR: "Écrire un code ISO 4217 en majuscules, comme EUR.",
	},
	Message: lang.Text{
		EN: "{field_name} “{field_value}” is no currency code.",
		FR: "{field_name} « {field_value} » n’est pas un code de monnaie.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#field-types",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.BadCurrency,
}
