package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var duplicatedColumn = &validate.Rule{
	Code:     "duplicated_column",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Column twice in the header",
		FR: "Colonne en double dans l’en-tête",
	},
	Doc: lang.Text{
		EN: "The first of the two was read. Another reader may take the second, and show riders other values.",
		FR: "La première des deux a été lue. Un autre lecteur peut prendre la seconde, et montrer d’autres valeurs aux voyageurs.",
	},
	Fix: lang.Text{
		EN: "Keep one of the two columns.",
		FR: "Ne garder qu’une des deux colonnes.",
	},
	Message: lang.Text{
		EN: "{filename} has the column {field_name} twice: as column {first_index} and {second_index}.",
		FR: "{filename} a deux fois la colonne {field_name} : en colonnes {first_index} et {second_index}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Given(0, "field_name", validate.TextKind, "fieldName"),
		validate.Number(1, "first_index", validate.Raw, "firstIndex"),
		validate.Number(0, "second_index", validate.Raw, "secondIndex"),
	},
	Key:    []string{"filename", "field_name"},
	Defect: gtfs.DuplicatedColumn,
}
