package schema

import (
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingRequiredColumn = &validate.Rule{
	Code:     "missing_required_column",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Required column that is missing",
		FR: "Colonne obligatoire absente",
	},
	Doc: lang.Text{
		EN: "No row of the file has the value, so trip planners can use none. Look for the column under a slightly different name among the unknown ones.",
		FR: "Aucune ligne du fichier n’a cette valeur : les calculateurs d’itinéraires n’en peuvent utiliser aucune. Chercher la colonne sous un nom un peu différent parmi les inconnues.",
	},
	Fix: lang.Text{
		EN: "Add the column, or correct its name.",
		FR: "Ajouter la colonne, ou corriger son nom.",
	},
	Message: lang.Text{
		EN: "{filename} lacks the column {field_name}.",
		FR: "Il manque à {filename} la colonne {field_name}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#presence",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
	},
	Key:    []string{"filename", "field_name"},
	Schema: validate.RequiredColumns,
}
