package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidInputFilesInSubfolder = &validate.Rule{
	Code:     "invalid_input_files_in_subfolder",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "GTFS file inside a folder of the archive",
		FR: "Fichier GTFS dans un dossier de l’archive",
	},
	Doc: lang.Text{
		EN: "All files must stand at the top of the archive. Reusers do not look into folders: what stands there is missing for them. Where the whole feed stands in one folder it is read all the same, and wrapper_folder tells so.",
		FR: "Tous les fichiers doivent se trouver à la racine de l’archive. Les réutilisateurs ne regardent pas dans les dossiers : ce qui s’y trouve leur manque. Quand tout le jeu de données est dans un seul dossier, il est lu quand même, et wrapper_folder le signale.",
	},
	Fix: lang.Text{
		EN: "Pack the files themselves, not the folder that holds them.",
		FR: "Compresser les fichiers eux-mêmes, et non le dossier qui les contient.",
	},
	Message: lang.Text{
		EN: "{path} stands in a folder and was not read.",
		FR: "{path} se trouve dans un dossier et n’a pas été lu.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "path", validate.FileKind, ""),
	},
	Key:    []string{"path"},
	Defect: gtfs.NestedFile,
}
