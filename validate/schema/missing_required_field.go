package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingRequiredField = &validate.Rule{
	Code:     "missing_required_field",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Required value that is missing",
		FR: "Valeur obligatoire absente",
	},
	Doc: lang.Text{
		EN: "Without the value the row says nothing or cannot be told from others: trip planners drop it. Told are values that are always required, and those that other values of the row require: the place of a call, the stops or trips of a transfer, the record a translation is of.",
		FR: "Sans cette valeur, la ligne ne dit rien ou ne se distingue pas des autres : les calculateurs d’itinéraires l’écartent. Sont signalées les valeurs toujours obligatoires, et celles que d’autres valeurs de la ligne rendent obligatoires : le lieu d’un passage, les arrêts ou les courses d’une correspondance, l’objet d’une traduction.",
	},
	Fix: lang.Text{
		EN: "Give the value, or leave the row out.",
		FR: "Donner la valeur, ou retirer la ligne.",
	},
	Message: lang.Text{
		EN: "{field_name} is required and missing.",
		FR: "{field_name} est obligatoire et absent.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#presence",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
	},
	Key:    []string{"filename"},
	Defect: gtfs.MissingRequired,
	Schema: validate.RequiredValues,
}
