package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var duplicateFileName = &validate.Rule{
	Code:     "duplicate_file_name",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Two files of one name",
		FR: "Deux fichiers du même nom",
	},
	Doc: lang.Text{
		EN: "The first one was read. Which of the two another reader takes is chance, so riders may see either timetable.",
		FR: "Le premier a été lu. Un autre lecteur prendra l’un ou l’autre au hasard : les voyageurs peuvent voir l’un ou l’autre horaire.",
	},
	Fix: lang.Text{
		EN: "Keep one of the two.",
		FR: "N’en garder qu’un.",
	},
	Message: lang.Text{
		EN: "{path} has the name of an earlier file and was not read.",
		FR: "{path} porte le nom d’un fichier précédent et n’a pas été lu.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "path", validate.FileKind, ""),
	},
	Defect: gtfs.DuplicateFile,
}
