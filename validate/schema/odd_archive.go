package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var oddArchive = &validate.Rule{
	Code:     "odd_archive",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Unusual archive",
		FR: "Archive inhabituelle",
	},
	Doc: lang.Text{
		EN: "The archive could be read but is built in a way that stops some readers: bytes before or after it, an entry whose sizes contradict its directory, a rare compression, names that are not UTF-8, backslashes in paths, several feeds or zips of which none could be chosen. The name of the oddity says which.",
		FR: "L’archive a pu être lue mais sa construction arrête certains lecteurs : des octets avant ou après, une entrée dont les tailles contredisent le répertoire, une compression rare, des noms qui ne sont pas en UTF-8, des barres obliques inverses dans les chemins, plusieurs jeux de données ou zips sans qu’on puisse choisir. Le nom de l’anomalie dit laquelle.",
	},
	Fix: lang.Text{
		EN: "Make the archive anew with an ordinary zip program.",
		FR: "Refaire l’archive avec un programme zip ordinaire.",
	},
	Message: lang.Text{
		EN: "The archive is unusual: {oddity}.",
		FR: "L’archive est inhabituelle : {oddity}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(1, "oddity", validate.TextKind, ""),
	},
	Key:    []string{"oddity"},
	Defect: gtfs.OddArchive,
}
