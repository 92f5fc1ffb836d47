package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var blanksAroundValue = &validate.Rule{
	Code:     "blanks_around_value",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Blanks around a value",
		FR: "Espaces autour d’une valeur",
	},
	Doc: lang.Text{
		EN: "The blanks were dropped, as most readers do. Some keep them, and then misread times, numbers and ids.",
		FR: "Les espaces ont été retirées, comme le font la plupart des lecteurs. Certains les gardent, et lisent alors mal les heures, les nombres et les identifiants.",
	},
	Fix: lang.Text{
		EN: "Write values without blanks before and after.",
		FR: "Écrire les valeurs sans espaces avant ni après.",
	},
	Message: lang.Text{
		EN: "{field_name} “{field_value}” has blanks around it.",
		FR: "{field_name} « {field_value} » est entouré d’espaces.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#dataset-publishing-general-practices",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename"},
	Defect: gtfs.BlankAround,
}
