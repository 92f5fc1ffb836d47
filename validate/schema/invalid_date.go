package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidDate = &validate.Rule{
	Code:     "invalid_date",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Value that is no date",
		FR: "Valeur qui n’est pas une date",
	},
	Doc: lang.Text{
		EN: "A date is written YYYYMMDD and must exist. A service whose dates cannot be read does not run for riders.",
		FR: "Une date s’écrit AAAAMMJJ et doit exister. Un service dont les dates ne se lisent pas ne circule pas pour les voyageurs.",
	},
	Fix: lang.Text{
		EN: "Write dates as YYYYMMDD, such as 20261123.",
		FR: "Écrire les dates AAAAMMJJ, comme 20261123.",
	},
	Message: lang.Text{
		EN: "{field_name} “{field_value}” is no date.",
		FR: "{field_name} « {field_value} » n’est pas une date.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#field-types",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.BadDate,
}
