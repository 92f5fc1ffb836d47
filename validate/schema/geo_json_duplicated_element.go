package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var geoJSONDuplicatedElement = &validate.Rule{
	Code:     "geo_json_duplicated_element",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Member twice in a JSON object",
		FR: "Membre en double dans un objet JSON",
	},
	Doc: lang.Text{
		EN: "Which of the two counts is chance: other readers may see another zone. The first was taken.",
		FR: "Lequel compte relève du hasard : d’autres lecteurs peuvent voir une autre zone. Le premier a été pris.",
	},
	Fix: lang.Text{
		EN: "Keep one of the two.",
		FR: "N’en garder qu’un.",
	},
	Message: lang.Text{
		EN: "The member {element} stands twice in one object.",
		FR: "Le membre {element} figure deux fois dans un même objet.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#locationsgeojson",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Given(0, "element", validate.TextKind, "duplicatedElement"),
	},
	Key:    []string{"element"},
	Defect: gtfs.DuplicateElement,
}
