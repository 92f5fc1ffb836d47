package schema

import (
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var moreThanOneEntity = &validate.Rule{
	Code:     "more_than_one_entity",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "More rows than the one allowed",
		FR: "Plus de lignes que la seule permise",
	},
	Doc: lang.Text{
		EN: "The file describes the feed as a whole and has one row. Readers take one of them, and which one is chance.",
		FR: "Le fichier décrit l’ensemble du jeu de données et n’a qu’une ligne. Les lecteurs en prennent une, au hasard.",
	},
	Fix: lang.Text{
		EN: "Keep one row.",
		FR: "N’en garder qu’une.",
	},
	Message: lang.Text{
		EN: "{filename} has {count} rows and may have one.",
		FR: "{filename} a {count} lignes et ne peut en avoir qu’une.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#feed_infotxt",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Number(1, "count", validate.Count, "entityCount"),
	},
	Key:    []string{"filename"},
	Schema: validate.SingleRows,
}
