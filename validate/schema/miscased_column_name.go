package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var miscasedColumnName = &validate.Rule{
	Code:     "miscased_column_name",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Column name that is not in lower case",
		FR: "Nom de colonne qui n’est pas en minuscules",
	},
	Doc: lang.Text{
		EN: "The column was read, but names are told apart by case: for most readers the column is missing.",
		FR: "La colonne a été lue, mais majuscules et minuscules comptent dans les noms : pour la plupart des lecteurs, la colonne manque.",
	},
	Fix: lang.Text{
		EN: "Write the name as the reference does.",
		FR: "Écrire le nom comme la référence.",
	},
	Message: lang.Text{
		EN: "{filename} writes the column {field_name} as {written}.",
		FR: "{filename} écrit la colonne {field_name} « {written} ».",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Given(0, "written", validate.TextKind, ""),
	},
	Key:    []string{"filename", "field_name"},
	Defect: gtfs.ColumnNameCase,
}
