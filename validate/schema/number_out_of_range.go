package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var numberOutOfRange = &validate.Rule{
	Code:     "number_out_of_range",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Number out of range",
		FR: "Nombre hors limites",
	},
	Doc: lang.Text{
		EN: "The number cannot be what is meant, and was taken as not given: a latitude beyond the pole, a negative distance, a headway of 0.",
		FR: "Le nombre ne peut pas être ce que l’on voulait dire, et a été pris comme absent : une latitude au-delà du pôle, une distance négative, un intervalle de passage de 0.",
	},
	Fix: lang.Text{
		EN: "Correct the number; look whether latitude and longitude are swapped.",
		FR: "Corriger le nombre ; voir si latitude et longitude sont inversées.",
	},
	Message: lang.Text{
		EN: "{field_name} {field_value} is out of range.",
		FR: "{field_name} {field_value} est hors limites.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#field-types",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Given(0, "field_type", validate.TypeKind, "fieldType"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.OutOfRange,
}
