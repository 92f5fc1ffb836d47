package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidGeometry = &validate.Rule{
	Code:     "invalid_geometry",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Zone whose outline is no valid polygon",
		FR: "Zone dont le contour n’est pas un polygone valide",
	},
	Doc: lang.Text{
		EN: "Of an outline that crosses itself or is not closed nobody can say what is inside: some riders are then refused where service exists. The kinds of fault are those of OGC Simple Features.",
		FR: "D’un contour qui se croise ou n’est pas fermé, nul ne peut dire ce qui est à l’intérieur : des voyageurs sont alors refusés là où le service existe. Les sortes de fautes sont celles d’OGC Simple Features.",
	},
	Fix: lang.Text{
		EN: "Redraw the zone; close each ring with its first point and let holes lie inside.",
		FR: "Redessiner la zone ; fermer chaque anneau par son premier point et placer les trous à l’intérieur.",
	},
	Message: lang.Text{
		EN: "The outline of the zone {location_id} is not valid: {message}.",
		FR: "Le contour de la zone {location_id} n’est pas valide : {message}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#locationsgeojson",
	Details: []validate.Detail{
		validate.Given(2, "location_id", validate.TextKind, "featureId"),
		validate.Number(1, "index", validate.Raw, "featureIndex"),
		validate.Given(3, "geometry_type", validate.TextKind, "geometryType"),
		validate.Given(0, "message", validate.TextKind, "message"),
	},
	Key:    []string{"location_id"},
	Defect: gtfs.BadGeometry,
}
