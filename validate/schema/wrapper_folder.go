package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var wrapperFolder = &validate.Rule{
	Code:     "wrapper_folder",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Whole feed inside a folder of the archive",
		FR: "Jeu de données entier dans un dossier de l’archive",
	},
	Doc: lang.Text{
		EN: "The files were read as if they stood at the top of the archive. Most reusers do not do so: for them the feed is empty.",
		FR: "Les fichiers ont été lus comme s’ils étaient à la racine de l’archive. La plupart des réutilisateurs ne le font pas : pour eux, le jeu de données est vide.",
	},
	Fix: lang.Text{
		EN: "Pack the files themselves, not the folder that holds them.",
		FR: "Compresser les fichiers eux-mêmes, et non le dossier qui les contient.",
	},
	Message: lang.Text{
		EN: "The feed stands in the folder {path}.",
		FR: "Le jeu de données se trouve dans le dossier {path}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "path", validate.FileKind, ""),
	},
	Defect: gtfs.WrapperFolder,
}
