package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidLanguageCode = &validate.Rule{
	Code:     "invalid_language_code",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Value that is no language code",
		FR: "Valeur qui n’est pas un code de langue",
	},
	Doc: lang.Text{
		EN: "With the code screens and voices choose how to read names. The code follows IETF BCP 47, such as fr or fr-CA; not French, nor fr_CA. Whether such a language exists is not checked.",
		FR: "C’est d’après ce code que les écrans et les voix choisissent comment lire les noms. Il suit l’IETF BCP 47, comme fr ou fr-CA ; ni français, ni fr_CA. L’existence de la langue n’est pas vérifiée.",
	},
	Fix: lang.Text{
		EN: "Write a code such as fr, en or pt-BR.",
		FR: "Écrire un code comme fr, en ou pt-BR.",
	},
	Message: lang.Text{
		EN: "{field_name} “{field_value}” is no language code.",
		FR: "{field_name} « {field_value} » n’est pas un code de langue.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#field-types",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.BadLanguage,
}
