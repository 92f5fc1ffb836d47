package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidFloat = &validate.Rule{
	Code:     "invalid_float",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Value that is no decimal number",
		FR: "Valeur qui n’est pas un nombre décimal",
	},
	Doc: lang.Text{
		EN: "Decimal numbers are written with a point. A position or distance that cannot be read is missing: the stop is nowhere on the map.",
		FR: "Les nombres décimaux s’écrivent avec un point. Une position ou une distance illisible manque : l’arrêt n’est nulle part sur le plan.",
	},
	Fix: lang.Text{
		EN: "Write numbers with a point and without thousands separators, such as 48.103.",
		FR: "Écrire les nombres avec un point et sans séparateur de milliers, comme 48.103.",
	},
	Message: lang.Text{
		EN: "{field_name} “{field_value}” is no decimal number.",
		FR: "{field_name} « {field_value} » n’est pas un nombre décimal.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#field-types",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.BadFloat,
}
