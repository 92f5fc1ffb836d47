package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidColor = &validate.Rule{
	Code:     "invalid_color",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Value that is no colour",
		FR: "Valeur qui n’est pas une couleur",
	},
	Doc: lang.Text{
		EN: "A colour is six hexadecimal digits. Without it the route appears in the default colours, white and black, and riders do not find it on the map by its colour.",
		FR: "Une couleur s’écrit en six chiffres hexadécimaux. Faute de quoi la ligne apparaît dans les couleurs par défaut, blanc et noir, et les voyageurs ne la retrouvent pas à sa couleur sur le plan.",
	},
	Fix: lang.Text{
		EN: "Write six hexadecimal digits without #, such as 0B57A4.",
		FR: "Écrire six chiffres hexadécimaux sans #, comme 0B57A4.",
	},
	Message: lang.Text{
		EN: "{field_name} “{field_value}” is no colour.",
		FR: "{field_name} « {field_value} » n’est pas une couleur.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#field-types",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.BadColor,
}
