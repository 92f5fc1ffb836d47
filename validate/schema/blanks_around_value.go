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
		EN: "Blanks around values",
		FR: "Espaces autour de valeurs",
	},
	Doc: lang.Text{
		EN: "The blanks were dropped, as most readers do. Some keep them, and then misread times, numbers and ids. Such blanks come from how a column is exported, so they are told once per column, at the first row that has them.",
		FR: "Les espaces ont été retirées, comme le font la plupart des lecteurs. Certains les gardent, et lisent alors mal les heures, les nombres et les identifiants. De telles espaces viennent de la façon d’exporter une colonne : elles sont signalées une fois par colonne, à la première ligne où elles se trouvent.",
	},
	Fix: lang.Text{
		EN: "Write values without blanks before and after.",
		FR: "Écrire les valeurs sans espaces avant ni après.",
	},
	Message: lang.Text{
		EN: "{count} {count|value|values} of {field_name} {count|has|have} blanks around.",
		FR: "{count} {count|valeur|valeurs} de {field_name} {count|est entourée|sont entourées} d’espaces.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#dataset-publishing-general-practices",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Number(1, "count", validate.Count, ""),
	},
	Key:    []string{"filename", "field_name"},
	Defect: gtfs.BlankAround,
}
