package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var unexpectedEnumValue = &validate.Rule{
	Code:     "unexpected_enum_value",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Value that is not in the list of the field",
		FR: "Valeur absente de la liste du champ",
	},
	Doc: lang.Text{
		EN: "Trip planners pass over a number they do not know, or take the default. Extended route types (100 and above), which many of them do know, are told here too.",
		FR: "Les calculateurs d’itinéraires ignorent un nombre qu’ils ne connaissent pas, ou prennent la valeur par défaut. Les types de ligne étendus (100 et plus), que beaucoup connaissent, sont aussi signalés ici.",
	},
	Fix: lang.Text{
		EN: "Choose a value of the list in the reference.",
		FR: "Choisir une valeur de la liste de la référence.",
	},
	Message: lang.Text{
		EN: "{field_name} {field_value} is not in the list of the field.",
		FR: "{field_name} {field_value} n’est pas dans la liste du champ.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#field-types",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.UnknownEnum,
}
