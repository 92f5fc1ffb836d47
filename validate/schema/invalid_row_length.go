package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidRowLength = &validate.Rule{
	Code:     "invalid_row_length",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Row of another length than the header",
		FR: "Ligne d’une autre longueur que l’en-tête",
	},
	Doc: lang.Text{
		EN: "Often a comma stands in a value without quotes, and all values after it slip by a column. Trip planners drop the row or the whole file.",
		FR: "Souvent une virgule se trouve dans une valeur sans guillemets, et toutes les valeurs suivantes glissent d’une colonne. Les calculateurs d’itinéraires écartent la ligne ou le fichier entier.",
	},
	Fix: lang.Text{
		EN: "Put values that hold commas in quotes; write every column in every row.",
		FR: "Mettre entre guillemets les valeurs qui contiennent une virgule ; écrire toutes les colonnes dans chaque ligne.",
	},
	Message: lang.Text{
		EN: "Line {csv_row_number} of {filename} has {row_length} {row_length|value|values}, the header {header_count}.",
		FR: "La ligne {csv_row_number} de {filename} a {row_length} {row_length|valeur|valeurs}, l’en-tête {header_count}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Number(0, "row_length", validate.Raw, "rowLength"),
		validate.Number(1, "header_count", validate.Raw, "headerCount"),
	},
	Key:    []string{"filename"},
	Defect: gtfs.RaggedRow,
}
