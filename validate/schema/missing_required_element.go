package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingRequiredElement = &validate.Rule{
	Code:     "missing_required_element",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Required member that is missing",
		FR: "Membre obligatoire absent",
	},
	Doc: lang.Text{
		EN: "A zone without id, geometry or type cannot be used: its on-demand service is not offered to riders.",
		FR: "Une zone sans identifiant, géométrie ou type est inutilisable : son service à la demande n’est pas proposé aux voyageurs.",
	},
	Fix: lang.Text{
		EN: "Add the member.",
		FR: "Ajouter le membre.",
	},
	Message: lang.Text{
		EN: "The member {element} is missing.",
		FR: "Il manque le membre {element}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#locationsgeojson",
	Details: []validate.Detail{
		validate.Number(1, "index", validate.Raw, "featureIndex"),
		validate.Given(2, "location_id", validate.TextKind, "featureId"),
		validate.Given(0, "element", validate.TextKind, "missingElement"),
	},
	Key:    []string{"location_id", "element"},
	Defect: gtfs.MissingElement,
}
