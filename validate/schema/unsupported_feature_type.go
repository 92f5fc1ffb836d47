package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var unsupportedFeatureType = &validate.Rule{
	Code:     "unsupported_feature_type",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Member of the collection that is no Feature",
		FR: "Membre de la collection qui n’est pas une Feature",
	},
	Doc: lang.Text{
		EN: "Readers may pass over it, and with it over a zone of on-demand service.",
		FR: "Des lecteurs peuvent l’ignorer, et avec lui une zone de service à la demande.",
	},
	Fix: lang.Text{
		EN: "Give it the type Feature.",
		FR: "Lui donner le type Feature.",
	},
	Message: lang.Text{
		EN: "The zone {location_id} is a {type}, not a Feature.",
		FR: "La zone {location_id} est de type {type} et non Feature.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#locationsgeojson",
	Details: []validate.Detail{
		validate.Number(1, "index", validate.Raw, "featureIndex"),
		validate.Given(2, "location_id", validate.TextKind, "featureId"),
		validate.Given(0, "type", validate.TextKind, "featureType"),
	},
	Key:    []string{"location_id"},
	Defect: gtfs.BadFeatureType,
}
