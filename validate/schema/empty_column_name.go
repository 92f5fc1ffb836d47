package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var emptyColumnName = &validate.Rule{
	Code:     "empty_column_name",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Column without a name",
		FR: "Colonne sans nom",
	},
	Doc: lang.Text{
		EN: "Nobody can tell what the column holds, and some readers refuse the file. Often a comma at the end of the header is too many.",
		FR: "Personne ne peut savoir ce que contient la colonne, et certains lecteurs refusent le fichier. C’est souvent une virgule de trop à la fin de l’en-tête.",
	},
	Fix: lang.Text{
		EN: "Name the column or take it out, in the header and in each row.",
		FR: "Nommer la colonne ou la retirer, dans l’en-tête et dans chaque ligne.",
	},
	Message: lang.Text{
		EN: "Column {index} of {filename} has no name.",
		FR: "La colonne {index} de {filename} n’a pas de nom.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Number(0, "index", validate.Raw, "index"),
	},
	Key:    []string{"filename", "index"},
	Defect: gtfs.EmptyColumnName,
}
