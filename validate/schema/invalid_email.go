package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidEmail = &validate.Rule{
	Code:     "invalid_email",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Value that is no e-mail address",
		FR: "Valeur qui n’est pas une adresse électronique",
	},
	Doc: lang.Text{
		EN: "Riders or reusers who write to the address get no answer.",
		FR: "Les voyageurs ou les réutilisateurs qui écrivent à cette adresse n’ont pas de réponse.",
	},
	Fix: lang.Text{
		EN: "Write one address, such as info@example.org.",
		FR: "Écrire une seule adresse, comme info@example.org.",
	},
	Message: lang.Text{
		EN: "{field_name} “{field_value}” is no e-mail address.",
		FR: "{field_name} « {field_value} » n’est pas une adresse électronique.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#field-types",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.BadEmail,
}
