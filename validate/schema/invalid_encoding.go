package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidEncoding = &validate.Rule{
	Code:     "invalid_encoding",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "File that is not in UTF-8",
		FR: "Fichier qui n’est pas en UTF-8",
	},
	Doc: lang.Text{
		EN: "The file is in UTF-16 and was decoded. Nearly all reusers read UTF-8 alone, which the reference asks for: for them the file is unreadable. Files with a few bytes that are not UTF-8 are told by invalid_character.",
		FR: "Le fichier est en UTF-16 et a été décodé. Presque tous les réutilisateurs ne lisent que l’UTF-8, que demande la référence : pour eux, le fichier est illisible. Les fichiers où quelques octets ne sont pas en UTF-8 sont signalés par invalid_character.",
	},
	Fix: lang.Text{
		EN: "Export as UTF-8.",
		FR: "Exporter en UTF-8.",
	},
	Message: lang.Text{
		EN: "{filename} is in {encoding}, not UTF-8.",
		FR: "{filename} est en {encoding} et non en UTF-8.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Given(0, "encoding", validate.TextKind, ""),
	},
	Key:    []string{"filename"},
	Defect: gtfs.WideEncoding,
}
