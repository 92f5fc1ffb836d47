package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var nonASCIIOrNonPrintableChar = &validate.Rule{
	Code:     "non_ascii_or_non_printable_char",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Id with characters beyond printable ASCII",
		FR: "Identifiant avec des caractères hors de l’ASCII imprimable",
	},
	Doc: lang.Text{
		EN: "The reference recommends ASCII for ids. Letters with accents can be written in two ways that look the same; systems that pass ids on, real-time feeds above all, then fail to match them.",
		FR: "La référence recommande l’ASCII pour les identifiants. Une lettre accentuée peut s’écrire de deux façons d’apparence identique ; les systèmes qui se transmettent des identifiants, le temps réel surtout, ne les reconnaissent alors plus.",
	},
	Fix: lang.Text{
		EN: "Form ids of letters without accents, digits and marks such as - _ and :",
		FR: "Former les identifiants de lettres sans accents, de chiffres et de signes comme - _ et :",
	},
	Message: lang.Text{
		EN: "The id {field_name} “{field_value}” has characters beyond printable ASCII.",
		FR: "L’identifiant {field_name} « {field_value} » a des caractères hors de l’ASCII imprimable.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#field-types",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "columnName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.NonASCII,
}
