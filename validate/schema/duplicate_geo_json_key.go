package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var duplicateGeoJSONKey = &validate.Rule{
	Code:     "duplicate_geo_json_key",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Two zones with one id",
		FR: "Deux zones avec un même identifiant",
	},
	Doc: lang.Text{
		EN: "A call at the id may mean either zone: readers take one by chance, and riders are refused in the other.",
		FR: "Un passage à cet identifiant peut viser l’une ou l’autre zone : les lecteurs en prennent une au hasard, et les voyageurs sont refusés dans l’autre.",
	},
	Fix: lang.Text{
		EN: "Give each zone an id of its own.",
		FR: "Donner à chaque zone un identifiant propre.",
	},
	Message: lang.Text{
		EN: "The zone {location_id} stands twice in the file.",
		FR: "La zone {location_id} figure deux fois dans le fichier.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#locationsgeojson",
	Details: []validate.Detail{
		validate.Given(2, "location_id", validate.TextKind, "featureId"),
		validate.Number(3, "previous_index", validate.Raw, "firstIndex"),
		validate.Number(1, "index", validate.Raw, "secondIndex"),
	},
	Key:    []string{"location_id"},
	Defect: gtfs.DuplicateFeatureID,
}
