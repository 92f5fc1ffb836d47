package schema

import (
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var duplicateKey = &validate.Rule{
	Code:     "duplicate_key",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Two rows with one key",
		FR: "Deux lignes avec une même clé",
	},
	Doc: lang.Text{
		EN: "Which of the two counts is chance: readers take the first, the last or neither, and riders see different things in different applications.",
		FR: "Laquelle compte relève du hasard : les lecteurs prennent la première, la dernière ou aucune, et les voyageurs voient des choses différentes selon l’application.",
	},
	Fix: lang.Text{
		EN: "Keep one of the rows, or give the other an id of its own.",
		FR: "Garder une des lignes, ou donner à l’autre un identifiant propre.",
	},
	Message: lang.Text{
		EN: "Line {csv_row_number} of {filename} has the key of line {previous_csv_row_number}: {field_name} “{field_value}”.",
		FR: "La ligne {csv_row_number} de {filename} a la clé de la ligne {previous_csv_row_number} : {field_name} « {field_value} ».",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#dataset-files",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(1, "previous_csv_row_number", "oldCsvRowNumber"),
		validate.Line(0, "csv_row_number", "newCsvRowNumber"),
		validate.Given(2, "field_name", validate.TextKind, "fieldName1"),
		validate.Given(3, "field_value", validate.TextKind, "fieldValue1"),
	},
	Key:    []string{"filename", "field_value"},
	Schema: validate.PrimaryKeys,
}
