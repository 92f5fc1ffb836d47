package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var newLineInValue = &validate.Rule{
	Code:     "new_line_in_value",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Line end inside a value",
		FR: "Saut de ligne dans une valeur",
	},
	Doc: lang.Text{
		EN: "The reference forbids it. Readers that take a file line by line see two broken rows.",
		FR: "La référence l’interdit. Les lecteurs qui prennent un fichier ligne par ligne y voient deux lignes cassées.",
	},
	Fix: lang.Text{
		EN: "Put a blank in its place.",
		FR: "Mettre une espace à la place.",
	},
	Message: lang.Text{
		EN: "{field_name} holds a line end.",
		FR: "{field_name} contient un saut de ligne.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.NewLineInValue,
}
