package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidTimezone = &validate.Rule{
	Code:     "invalid_timezone",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Value that is no time zone",
		FR: "Valeur qui n’est pas un fuseau horaire",
	},
	Doc: lang.Text{
		EN: "Every time of the feed is read in this zone: without it trip planners cannot say when a vehicle leaves.",
		FR: "Toutes les heures du jeu de données se lisent dans ce fuseau : sans lui, les calculateurs d’itinéraires ne savent pas quand un véhicule part.",
	},
	Fix: lang.Text{
		EN: "Write a name of the tz database, such as Europe/Paris.",
		FR: "Écrire un nom de la base tz, comme Europe/Paris.",
	},
	Message: lang.Text{
		EN: "{field_name} “{field_value}” is no time zone.",
		FR: "{field_name} « {field_value} » n’est pas un fuseau horaire.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#field-types",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.BadTimezone,
}
