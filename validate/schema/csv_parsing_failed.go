package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var csvParsingFailed = &validate.Rule{
	Code:     "csv_parsing_failed",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "File that could not be read to its end",
		FR: "Fichier qui n’a pas pu être lu jusqu’à la fin",
	},
	Doc: lang.Text{
		EN: "What stands behind the place is not known, so checks that need the whole file did not run. Trip planners refuse such a file or lose its end.",
		FR: "Ce qui suit l’endroit est inconnu : les contrôles qui demandent le fichier entier n’ont pas été faits. Les calculateurs d’itinéraires refusent un tel fichier ou en perdent la fin.",
	},
	Fix: lang.Text{
		EN: "Look at the place for a quote that is never closed or a value of thousands of characters, and pack the file anew.",
		FR: "Chercher à cet endroit un guillemet jamais fermé ou une valeur de milliers de caractères, puis refaire l’archive.",
	},
	Message: lang.Text{
		EN: "{filename} could not be read beyond line {csv_row_number}.",
		FR: "{filename} n’a pas pu être lu au-delà de la ligne {csv_row_number}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Number(1, "line_index", validate.Raw, "lineIndex"),
		validate.Number(0, "column_index", validate.Raw, "columnIndex"),
		validate.Given(0, "field_value", validate.TextKind, "parsedContent"),
		validate.Line(0, "csv_row_number", ""),
	},
	Key:    []string{"filename"},
	Defect: gtfs.UnreadableFile,
}
