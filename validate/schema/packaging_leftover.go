package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var packagingLeftover = &validate.Rule{
	Code:     "packaging_leftover",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Leftovers of the packing system",
		FR: "Restes du système qui a fait l’archive",
	},
	Doc: lang.Text{
		EN: "Folders such as __MACOSX and files such as .DS_Store were put in by the computer that made the archive. They were left out. They harm no one, but look careless, and some readers take them for data.",
		FR: "Des dossiers comme __MACOSX et des fichiers comme .DS_Store ont été ajoutés par l’ordinateur qui a fait l’archive. Ils ont été écartés. Ils ne nuisent à personne mais font négligé, et quelques lecteurs les prennent pour des données.",
	},
	Fix: lang.Text{
		EN: "Make the archive with a command that adds nothing, such as zip -X.",
		FR: "Faire l’archive avec une commande qui n’ajoute rien, comme zip -X.",
	},
	Message: lang.Text{
		EN: "The archive holds leftovers such as {path}.",
		FR: "L’archive contient des restes comme {path}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#dataset-files",
	Details: []validate.Detail{
		validate.Given(0, "path", validate.FileKind, ""),
	},
	Defect: gtfs.PackagingLeftover,
}
