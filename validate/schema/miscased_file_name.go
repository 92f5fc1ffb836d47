package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var miscasedFileName = &validate.Rule{
	Code:     "miscased_file_name",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "File name that is not in lower case",
		FR: "Nom de fichier qui n’est pas en minuscules",
	},
	Doc: lang.Text{
		EN: "The file was read, but the reference writes names in lower case and many readers tell upper from lower: for them the file is missing.",
		FR: "Le fichier a été lu, mais la référence écrit les noms en minuscules et beaucoup de lecteurs distinguent majuscules et minuscules : pour eux, le fichier manque.",
	},
	Fix: lang.Text{
		EN: "Write the name in lower case.",
		FR: "Écrire le nom en minuscules.",
	},
	Message: lang.Text{
		EN: "{path} is not written in lower case.",
		FR: "{path} n’est pas écrit en minuscules.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "path", validate.FileKind, ""),
	},
	Defect: gtfs.FileNameCase,
}
