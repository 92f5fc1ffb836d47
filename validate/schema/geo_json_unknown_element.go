package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var geoJSONUnknownElement = &validate.Rule{
	Code:     "geo_json_unknown_element",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Member that GTFS does not know",
		FR: "Membre inconnu de GTFS",
	},
	Doc: lang.Text{
		EN: "Reusers pass over it, so riders see nothing of it. It harms no one.",
		FR: "Les réutilisateurs l’ignorent : les voyageurs n’en voient rien. Il ne nuit à personne.",
	},
	Fix: lang.Text{
		EN: "Leave it out, or correct its name.",
		FR: "Le retirer, ou corriger son nom.",
	},
	Message: lang.Text{
		EN: "GTFS does not know the member {element}.",
		FR: "GTFS ne connaît pas le membre {element}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#locationsgeojson",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Given(0, "element", validate.TextKind, "unknownElement"),
	},
	Key:    []string{"element"},
	Defect: gtfs.UnknownElement,
}
