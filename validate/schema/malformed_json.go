package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var malformedJSON = &validate.Rule{
	Code:     "malformed_json",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "File that is no JSON",
		FR: "Fichier qui n’est pas du JSON",
	},
	Doc: lang.Text{
		EN: "No zone of the file could be read beyond the place, so on-demand service in it is not offered to riders.",
		FR: "Aucune zone du fichier n’a pu être lue au-delà de l’endroit : le service à la demande qui s’y trouve n’est pas proposé aux voyageurs.",
	},
	Fix: lang.Text{
		EN: "Write the file with a program that makes JSON, not by hand.",
		FR: "Écrire le fichier avec un programme qui produit du JSON, et non à la main.",
	},
	Message: lang.Text{
		EN: "{filename} is no well-formed JSON: {message}",
		FR: "{filename} n’est pas du JSON bien formé : {message}",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#locationsgeojson",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Given(0, "message", validate.TextKind, "message"),
	},
	Key:    []string{"filename"},
	Defect: gtfs.MalformedJSON,
}
