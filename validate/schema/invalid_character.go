package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidCharacter = &validate.Rule{
	Code:     "invalid_character",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Character that is not UTF-8",
		FR: "Caractère qui n’est pas en UTF-8",
	},
	Doc: lang.Text{
		EN: "The text was read in the 8-bit encoding it seems to be in. Others show riders signs such as � in its place. A � that stands in the file itself was lost before, and nothing brings it back.",
		FR: "Le texte a été lu dans l’encodage à 8 bits qui semble être le sien. Ailleurs, les voyageurs voient des signes comme � à la place. Un � qui se trouve dans le fichier lui-même a été perdu auparavant, et rien ne le rend.",
	},
	Fix: lang.Text{
		EN: "Export as UTF-8.",
		FR: "Exporter en UTF-8.",
	},
	Message: lang.Text{
		EN: "{field_name} “{field_value}” is not in UTF-8.",
		FR: "{field_name} « {field_value} » n’est pas en UTF-8.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.InvalidCharacter,
}
