package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingRecommendedField = &validate.Rule{
	Code:     "missing_recommended_field",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Recommended value that is missing",
		FR: "Valeur recommandée absente",
	},
	Doc: lang.Text{
		EN: "The feed works without it, but less well: without its dates nobody knows how long it holds, without its version reusers cannot say which one they show, without a name riders do not know a card.",
		FR: "Le jeu de données fonctionne sans, mais moins bien : sans ses dates, nul ne sait combien de temps il vaut ; sans sa version, les réutilisateurs ne peuvent pas dire laquelle ils montrent ; sans nom, les voyageurs ne reconnaissent pas une carte.",
	},
	Fix: lang.Text{
		EN: "Give the value.",
		FR: "Donner la valeur.",
	},
	Message: lang.Text{
		EN: "{field_name} is recommended and missing.",
		FR: "{field_name} est recommandé et absent.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#presence",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
	},
	Key:    []string{"filename"},
	Defect: gtfs.MissingRecommended,
	Schema: validate.RecommendedValues,
}
