package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var emptyRow = &validate.Rule{
	Code:     "empty_row",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Row without values",
		FR: "Ligne sans valeur",
	},
	Doc: lang.Text{
		EN: "The row holds nothing. It harms no one, but is often what is left of a row that was lost in the export.",
		FR: "La ligne ne contient rien. Elle ne nuit à personne, mais c’est souvent le reste d’une ligne perdue à l’export.",
	},
	Fix: lang.Text{
		EN: "Leave the row out.",
		FR: "Retirer la ligne.",
	},
	Message: lang.Text{
		EN: "Line {csv_row_number} of {filename} is empty.",
		FR: "La ligne {csv_row_number} de {filename} est vide.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
	},
	Key:    []string{"filename"},
	Defect: gtfs.EmptyRow,
}
