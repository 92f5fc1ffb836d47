package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var unsupportedGeometryType = &validate.Rule{
	Code:     "unsupported_geometry_type",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Zone that is neither Polygon nor MultiPolygon",
		FR: "Zone qui n’est ni Polygon ni MultiPolygon",
	},
	Doc: lang.Text{
		EN: "A zone must cover an area: at a point or along a line nobody can tell where riders are picked up. Points belong into stops.txt.",
		FR: "Une zone doit couvrir une surface : d’un point ou d’une ligne, nul ne peut dire où les voyageurs sont pris en charge. Les points relèvent de stops.txt.",
	},
	Fix: lang.Text{
		EN: "Draw the zone as a Polygon or MultiPolygon.",
		FR: "Dessiner la zone en Polygon ou MultiPolygon.",
	},
	Message: lang.Text{
		EN: "The zone {location_id} is a {type}.",
		FR: "La zone {location_id} est de type {type}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#locationsgeojson",
	Details: []validate.Detail{
		validate.Number(1, "index", validate.Raw, "featureIndex"),
		validate.Given(2, "location_id", validate.TextKind, "featureId"),
		validate.Given(0, "type", validate.TextKind, "geometryType"),
	},
	Key:    []string{"location_id"},
	Defect: gtfs.BadGeometryType,
}
