package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidInteger = &validate.Rule{
	Code:     "invalid_integer",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Value that is no whole number",
		FR: "Valeur qui n’est pas un nombre entier",
	},
	Doc: lang.Text{
		EN: "A count, an order or a choice from a list is a whole number without decimals. What cannot be read is missing, with whatever it says of the service.",
		FR: "Un nombre, un rang ou un choix dans une liste est un entier sans décimales. Ce qui ne se lit pas manque, avec ce que cela disait du service.",
	},
	Fix: lang.Text{
		EN: "Write whole numbers without a point, such as 3.",
		FR: "Écrire les nombres entiers sans point ni virgule, comme 3.",
	},
	Message: lang.Text{
		EN: "{field_name} “{field_value}” is no whole number.",
		FR: "{field_name} « {field_value} » n’est pas un nombre entier.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#field-types",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.BadInteger,
}
