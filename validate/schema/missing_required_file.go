package schema

import (
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingRequiredFile = &validate.Rule{
	Code:     "missing_required_file",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Required file that is missing",
		FR: "Fichier obligatoire absent",
	},
	Doc: lang.Text{
		EN: "Without the file the feed cannot be used: trip planners refuse it. Where it refers to other files of the feed, those are not accused of pointing nowhere.",
		FR: "Sans ce fichier, le jeu de données est inutilisable : les calculateurs d’itinéraires le refusent. Les autres fichiers qui y renvoient ne sont pas accusés de ne mener nulle part.",
	},
	Fix: lang.Text{
		EN: "Add the file, at the top of the archive and under its name in lower case.",
		FR: "Ajouter le fichier, à la racine de l’archive et sous son nom en minuscules.",
	},
	Message: lang.Text{
		EN: "{filename} is missing.",
		FR: "{filename} manque.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#dataset-files",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
	},
	Key:    []string{"filename"},
	Schema: validate.RequiredFiles,
}
