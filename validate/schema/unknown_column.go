package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var unknownColumn = &validate.Rule{
	Code:     "unknown_column",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Column that GTFS does not know",
		FR: "Colonne inconnue de GTFS",
	},
	Doc: lang.Text{
		EN: "Trip planners pass over such a column. That is fine for an extension; it may also be a misspelled name, and then its values are lost for riders.",
		FR: "Les calculateurs d’itinéraires ignorent une telle colonne. C’est sans gravité pour une extension ; ce peut être aussi un nom mal écrit, et ses valeurs sont alors perdues pour les voyageurs.",
	},
	Fix: lang.Text{
		EN: "Correct the name, or leave the column out.",
		FR: "Corriger le nom, ou retirer la colonne.",
	},
	Message: lang.Text{
		EN: "{field_name} is no column of {filename}.",
		FR: "{field_name} n’est pas une colonne de {filename}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#dataset-files",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Number(0, "index", validate.Raw, "index"),
	},
	Key:    []string{"filename", "field_name"},
	Defect: gtfs.UnknownColumn,
}
