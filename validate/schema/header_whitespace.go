package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var headerWhitespace = &validate.Rule{
	Code:     "header_whitespace",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Blanks around a column name",
		FR: "Espaces autour d’un nom de colonne",
	},
	Doc: lang.Text{
		EN: "The column was read, but simple readers take the blanks for a part of the name and then miss the column.",
		FR: "La colonne a été lue, mais des lecteurs simples prennent les espaces pour une partie du nom et ne trouvent plus la colonne.",
	},
	Fix: lang.Text{
		EN: "Write column names without blanks.",
		FR: "Écrire les noms de colonne sans espaces.",
	},
	Message: lang.Text{
		EN: "The name of the column {field_name} of {filename} has blanks around it.",
		FR: "Le nom de la colonne {field_name} de {filename} est entouré d’espaces.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
	},
	Key:    []string{"filename", "field_name"},
	Defect: gtfs.PaddedColumnName,
}
