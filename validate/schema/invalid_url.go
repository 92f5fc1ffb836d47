package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidURL = &validate.Rule{
	Code:     "invalid_url",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Value that is no web address",
		FR: "Valeur qui n’est pas une adresse web",
	},
	Doc: lang.Text{
		EN: "Riders who follow the link get nowhere. Whether the page answers is not checked.",
		FR: "Les voyageurs qui suivent le lien n’arrivent nulle part. On ne vérifie pas si la page répond.",
	},
	Fix: lang.Text{
		EN: "Write the whole address with https:// and other than ASCII characters escaped.",
		FR: "Écrire l’adresse entière avec https:// et les caractères hors de l’ASCII codés.",
	},
	Message: lang.Text{
		EN: "{field_name} “{field_value}” is no web address.",
		FR: "{field_name} « {field_value} » n’est pas une adresse web.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#field-types",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.BadURL,
}
