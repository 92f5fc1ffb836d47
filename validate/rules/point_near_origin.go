package rules

import (
	"math"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var pointNearOrigin = &validate.Rule{
	Code:     "point_near_origin",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Position at 0, 0",
		FR: "Position en 0, 0",
	},
	Doc: lang.Text{
		EN: "Latitude and longitude of 0 lie in the sea off Africa. They stand for a position that was never filled in, so riders cannot find the stop, and a map of the feed spans half the world.",
		FR: "Latitude et longitude 0 tombent en mer au large de l’Afrique. C’est une position jamais renseignée : le voyageur ne trouve pas l’arrêt, et la carte du réseau couvre la moitié du globe.",
	},
	Fix: lang.Text{
		EN: "Give the position as surveyed; leave it empty rather than 0 where it is not known.",
		FR: "Donner la position relevée ; si elle est inconnue, la laisser vide plutôt que 0.",
	},
	Message: lang.Text{
		EN: "The point {latitude}, {longitude} lies near 0, 0, where nothing runs.",
		FR: "Le point {latitude}, {longitude} est près de 0, 0, où rien ne circule.",
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
		strayPoints(p, atOrigin)
	},
}

// atOrigin tells points within a degree of 0, 0, where there is only sea.
func atOrigin(lat, lon float64) bool { return math.Abs(lat) <= 1 && math.Abs(lon) <= 1 }
