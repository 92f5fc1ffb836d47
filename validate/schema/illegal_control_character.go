package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var illegalControlCharacter = &validate.Rule{
	Code:     "illegal_control_character",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Control character in a value",
		FR: "Caractère de commande dans une valeur",
	},
	Doc: lang.Text{
		EN: "Characters such as NUL or tab cannot be seen, yet two texts that look the same then differ, and databases refuse some of them.",
		FR: "Des caractères comme NUL ou la tabulation ne se voient pas, mais deux textes d’apparence identique diffèrent alors, et les bases de données en refusent certains.",
	},
	Fix: lang.Text{
		EN: "Take the character out.",
		FR: "Retirer le caractère.",
	},
	Message: lang.Text{
		EN: "{field_name} holds a control character.",
		FR: "{field_name} contient un caractère de commande.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.ControlCharacter,
}
