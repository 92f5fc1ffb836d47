package schema

import (
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var foreignKeyViolation = &validate.Rule{
	Code:     "foreign_key_violation",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Reference to a record that does not exist",
		FR: "Renvoi à un enregistrement inexistant",
	},
	Doc: lang.Text{
		EN: "A trip of an unknown route, a call at an unknown stop: trip planners drop what points nowhere. Where the feed lacks the whole file referred to, that is told once per field, at the first row, since the same finding on every row would say no more; where that file is required, missing_required_file alone tells of it.",
		FR: "Une course d’une ligne inconnue, un passage à un arrêt inconnu : les calculateurs d’itinéraires écartent ce qui ne mène nulle part. Quand tout le fichier visé manque au jeu de données, c’est signalé une fois par champ, à la première ligne, car le répéter à chaque ligne n’apprendrait rien de plus ; si ce fichier est obligatoire, seul missing_required_file le signale.",
	},
	Fix: lang.Text{
		EN: "Add the record, or correct the reference; look for ids that differ in case or in leading zeros.",
		FR: "Ajouter l’enregistrement, ou corriger le renvoi ; chercher des identifiants qui ne diffèrent que par les majuscules ou des zéros en tête.",
	},
	Message: lang.Text{
		EN: "{child_field_name} “{field_value}” is not in {parent}.",
		FR: "{child_field_name} « {field_value} » ne figure pas dans {parent}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#presence",
	Details: []validate.Detail{
		validate.Given(0, "child_filename", validate.FileKind, "childFilename"),
		validate.Given(0, "child_field_name", validate.FieldKind, "childFieldName"),
		validate.Given(1, "parent_filename", validate.TextKind, "parentFilename"),
		validate.Given(2, "parent_field_name", validate.TextKind, "parentFieldName"),
		validate.Value("field_value", "fieldValue"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(3, "parent", validate.TextKind, ""),
	},
	Key:    []string{"child_filename", "field_value"},
	Schema: validate.ForeignKeys,
}
