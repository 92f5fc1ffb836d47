package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidPhoneNumber = &validate.Rule{
	Code:     "invalid_phone_number",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Value that is no phone number",
		FR: "Valeur qui n’est pas un numéro de téléphone",
	},
	Doc: lang.Text{
		EN: "Riders cannot call it. Its length is checked against the numbering plan of the country the feed is judged for; without a country nothing is checked.",
		FR: "Les voyageurs ne peuvent pas l’appeler. Sa longueur est comparée au plan de numérotation du pays pour lequel le jeu de données est jugé ; sans pays, rien n’est vérifié.",
	},
	Fix: lang.Text{
		EN: "Write one number, best with the country code, such as +33 2 99 00 00 00.",
		FR: "Écrire un seul numéro, de préférence avec l’indicatif du pays, comme +33 2 99 00 00 00.",
	},
	Message: lang.Text{
		EN: "{field_name} “{field_value}” is no phone number of the country.",
		FR: "{field_name} « {field_value} » n’est pas un numéro de téléphone du pays.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#field-types",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.BadPhone,
}
