package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var emptyFile = &validate.Rule{
	Code:     "empty_file",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Empty file",
		FR: "Fichier vide",
	},
	Doc: lang.Text{
		EN: "The file has not even a header, so nobody can tell whether data was lost on the way. A file with a header and no rows is fine.",
		FR: "Le fichier n’a même pas d’en-tête : personne ne peut dire si des données ont été perdues en route. Un fichier avec un en-tête et sans ligne est admis.",
	},
	Fix: lang.Text{
		EN: "Write the file anew, or leave it out where it is optional.",
		FR: "Réécrire le fichier, ou l’omettre s’il est facultatif.",
	},
	Message: lang.Text{
		EN: "{filename} is empty.",
		FR: "{filename} est vide.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
	},
	Key:    []string{"filename"},
	Defect: gtfs.EmptyFile,
}
