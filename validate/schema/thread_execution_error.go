package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var threadExecutionError = &validate.Rule{
	Code:     "thread_execution_error",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "File at which the canonical validator breaks off",
		FR: "Fichier sur lequel le validateur canonique s’interrompt",
	},
	Doc: lang.Text{
		EN: "The canonical validator fails to open or to read the file, and goes on as if there were none of its rows: what it says of the feed is not to be relied on. The file is compressed by a rare method or encrypted, or its values stand thousands deep in each other. Other readers may take it, many do not.",
		FR: "Le validateur canonique n’arrive pas à ouvrir ou à lire le fichier et continue comme si aucune de ses lignes n’existait : on ne peut pas se fier à ce qu’il dit du jeu de données. Le fichier est comprimé par une méthode rare ou chiffré, ou ses valeurs sont imbriquées par milliers. D’autres lecteurs peuvent l’accepter, beaucoup ne le font pas.",
	},
	Fix: lang.Text{
		EN: "Make the archive anew with an ordinary zip program, and look at a locations.geojson for endless brackets.",
		FR: "Refaire l’archive avec un programme zip ordinaire, et chercher dans locations.geojson des crochets sans fin.",
	},
	Message: lang.Text{
		EN: "The canonical validator breaks off at {filename}: {exception} {message}",
		FR: "Le validateur canonique s’interrompt sur {filename} : {exception} {message}",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, ""),
		validate.Given(1, "exception", validate.TextKind, "exception"),
		validate.Given(2, "message", validate.TextKind, "message"),
	},
	Key:    []string{"filename"},
	Defect: gtfs.UnopenedFile,
	System: true,
}
