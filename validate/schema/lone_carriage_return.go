package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var loneCarriageReturn = &validate.Rule{
	Code:     "lone_carriage_return",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Lines that end in a carriage return alone",
		FR: "Lignes terminées par un retour chariot seul",
	},
	Doc: lang.Text{
		EN: "Lines must end in a line feed, with or without a carriage return before. The file was read with both, but most readers see one endless line.",
		FR: "Une ligne doit finir par un saut de ligne, précédé ou non d’un retour chariot. Le fichier a été lu avec les deux, mais la plupart des lecteurs n’y voient qu’une ligne sans fin.",
	},
	Fix: lang.Text{
		EN: "Export with line ends LF or CRLF.",
		FR: "Exporter avec des fins de ligne LF ou CRLF.",
	},
	Message: lang.Text{
		EN: "Lines of {filename} end in a carriage return alone.",
		FR: "Des lignes de {filename} finissent par un retour chariot seul.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
	},
	Key:    []string{"filename"},
	Defect: gtfs.LoneCR,
}
