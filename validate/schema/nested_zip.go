package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var nestedZip = &validate.Rule{
	Code:     "nested_zip",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Zip inside the zip",
		FR: "Zip dans le zip",
	},
	Doc: lang.Text{
		EN: "The inner archive was opened and read. Hardly any reuser does so: for them the feed is empty.",
		FR: "L’archive intérieure a été ouverte et lue. Presque aucun réutilisateur ne le fait : pour eux, le jeu de données est vide.",
	},
	Fix: lang.Text{
		EN: "Publish the inner zip itself.",
		FR: "Publier le zip intérieur lui-même.",
	},
	Message: lang.Text{
		EN: "The feed stands in {path}, a zip inside the zip.",
		FR: "Le jeu de données se trouve dans {path}, un zip à l’intérieur du zip.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "path", validate.FileKind, ""),
	},
	Defect: gtfs.NestedZip,
}
