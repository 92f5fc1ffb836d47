package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var unsupportedGeoJSONType = &validate.Rule{
	Code:     "unsupported_geo_json_type",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "File that is no FeatureCollection",
		FR: "Fichier qui n’est pas une FeatureCollection",
	},
	Doc: lang.Text{
		EN: "Reusers look for a FeatureCollection and find no zone in anything else.",
		FR: "Les réutilisateurs cherchent une FeatureCollection et ne trouvent aucune zone dans autre chose.",
	},
	Fix: lang.Text{
		EN: "Put the zones as features into one FeatureCollection.",
		FR: "Mettre les zones comme features dans une FeatureCollection.",
	},
	Message: lang.Text{
		EN: "The file is a {type}, not a FeatureCollection.",
		FR: "Le fichier est de type {type} et non FeatureCollection.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#locationsgeojson",
	Details: []validate.Detail{
		validate.Given(0, "type", validate.TextKind, "geoJsonType"),
		validate.Given(1, "message", validate.TextKind, "message"),
	},
	Key:    []string{"type"},
	Defect: gtfs.BadGeoJSONType,
}
