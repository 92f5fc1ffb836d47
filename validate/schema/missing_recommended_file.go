package schema

import (
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingRecommendedFile = &validate.Rule{
	Code:     "missing_recommended_file",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Recommended file that is missing",
		FR: "Fichier recommandé absent",
	},
	Doc: lang.Text{
		EN: "feed_info.txt tells reusers who publishes the feed and how long it holds. With shapes.txt riders see the way of a vehicle along streets and tracks and not straight lines; it is not asked for where there is service on demand.",
		FR: "feed_info.txt dit aux réutilisateurs qui publie le jeu de données et combien de temps il vaut. Avec shapes.txt, les voyageurs voient le trajet d’un véhicule le long des rues et des voies et non des lignes droites ; il n’est pas demandé quand il y a du service à la demande.",
	},
	Fix: lang.Text{
		EN: "Add the file.",
		FR: "Ajouter le fichier.",
	},
	Message: lang.Text{
		EN: "{filename} is recommended and missing.",
		FR: "{filename} est recommandé et absent.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#dataset-files",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
	},
	Key:    []string{"filename"},
	Schema: validate.RecommendedFiles,
}
