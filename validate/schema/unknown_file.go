package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var unknownFile = &validate.Rule{
	Code:     "unknown_file",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "File that GTFS does not know",
		FR: "Fichier inconnu de GTFS",
	},
	Doc: lang.Text{
		EN: "Trip planners pass over files that are not of the reference, so nothing in them reaches riders. That is fine for an extension agreed with a reuser; often, though, it is a misspelled name, such as stop_time.txt, or an internal file that was not meant to go out.",
		FR: "Les calculateurs d’itinéraires ignorent les fichiers qui ne figurent pas dans la référence : rien de leur contenu n’arrive aux voyageurs. C’est sans gravité pour une extension convenue avec un réutilisateur ; mais c’est souvent un nom mal écrit, comme stop_time.txt, ou un fichier interne parti par erreur.",
	},
	Fix: lang.Text{
		EN: "Correct the name, or leave the file out of the export.",
		FR: "Corriger le nom, ou retirer le fichier de l’export.",
	},
	Message: lang.Text{
		EN: "{filename} is no file of GTFS.",
		FR: "{filename} n’est pas un fichier GTFS.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#dataset-files",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
	},
	Key:    []string{"filename"},
	Defect: gtfs.UnknownFile,
}
