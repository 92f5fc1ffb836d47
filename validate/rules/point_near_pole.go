package rules

import (
	"math"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var pointNearPole = &validate.Rule{
	Code:     "point_near_pole",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Position at a pole",
		FR: "Position à un pôle",
	},
	Doc: lang.Text{
		EN: "Nothing runs within a degree of a pole. Such a position is filler, or latitude and longitude are mixed up.",
		FR: "Rien ne circule à moins d’un degré d’un pôle. Une telle position est un bouche-trou, ou bien latitude et longitude sont mêlées.",
	},
	Fix: lang.Text{
		EN: "Give the position as surveyed; leave it empty rather than 0 where it is not known.",
		FR: "Donner la position relevée ; si elle est inconnue, la laisser vide plutôt que 0.",
	},
	Message: lang.Text{
		EN: "The point {latitude}, {longitude} lies near a pole.",
		FR: "Le point {latitude}, {longitude} est près d’un pôle.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stopstxt",
	Uses:   []gtfs.File{gtfs.StopsFile, gtfs.ShapesFile, gtfs.LocationsFile},
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Number(1, "feature_index", validate.Raw, "featureIndex"),
		validate.There(2, "entity_id", "", "entityId"),
		validate.Given(3, "latitude_field", validate.FieldKind, "latFieldName"),
		validate.Number(4, "latitude", validate.Raw, "latFieldValue"),
		validate.Given(5, "longitude_field", validate.FieldKind, "lonFieldName"),
		validate.Number(6, "longitude", validate.Raw, "lonFieldValue"),
	},
	Key: []string{"filename", "entity_id"},
	Run: func(p *validate.Pass) {
		strayPoints(p, atPole)
	},
}

// atPole tells points within a degree of a pole.
func atPole(lat, _ float64) bool { return math.Abs(lat) >= 89 }
