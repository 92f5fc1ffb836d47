package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var leadingOrTrailingWhitespaces = &validate.Rule{
	Code:     "leading_or_trailing_whitespaces",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Blanks inside the quotes around a value",
		FR: "Espaces à l’intérieur des guillemets",
	},
	Doc: lang.Text{
		EN: "The blanks were dropped. Readers that keep them see another id, which then points nowhere, or show riders a crooked text.",
		FR: "Les espaces ont été retirées. Les lecteurs qui les gardent voient un autre identifiant, qui ne mène alors nulle part, ou montrent aux voyageurs un texte de travers.",
	},
	Fix: lang.Text{
		EN: "Write values without blanks before and after.",
		FR: "Écrire les valeurs sans espaces avant ni après.",
	},
	Message: lang.Text{
		EN: "{field_name} “{field_value}” has blanks before or after it.",
		FR: "{field_name} « {field_value} » a des espaces avant ou après.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#dataset-publishing-general-practices",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.PaddedValue,
}
