package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var translationUnexpectedValue = &validate.Rule{
	Code:     "translation_unexpected_value",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Translation that says twice what it is of",
		FR: "Traduction qui désigne son objet de deux façons",
	},
	Doc: lang.Text{
		EN: "A translation is of every field with some text (field_value), or of one record (record_id, and record_sub_id where the table needs it), never of both; feed_info has one row and needs neither. Some apps drop a row that contradicts itself, others translate the wrong things. The canonical validator lets field_value pass for feed_info, and wants a record_sub_id for points of shapes.txt, where both forms are fine here.",
		FR: "Une traduction vaut pour tous les champs d’un certain texte (field_value), ou pour un seul enregistrement (record_id, avec record_sub_id si la table le demande), jamais pour les deux ; feed_info n’a qu’une ligne et n’a besoin ni de l’un ni de l’autre. Certaines applications écartent une ligne qui se contredit, d’autres traduisent ce qu’il ne faut pas. Le validateur canonique laisse passer field_value pour feed_info, et veut un record_sub_id pour les points de shapes.txt, où les deux formes conviennent ici.",
	},
	Fix: lang.Text{
		EN: "Leave this value empty; or, if the translation is of one record only, empty field_value and keep record_id.",
		FR: "Laisser cette valeur vide ; ou, si la traduction ne concerne qu’un enregistrement, vider field_value et garder record_id.",
	},
	Message: lang.Text{
		EN: "A translation of {table_name} has {field_name} “{field_value}”, which must be empty here.",
		FR: "Une traduction de {table_name} a {field_name} « {field_value} », qui doit être vide ici.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#translationstxt",
	Reads:  []gtfs.File{gtfs.TranslationsFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
		validate.Here("table_name", ""),
		validate.Here("language", ""),
	},
	Key:    []string{"table_name", "field_name", "field_value", "language"},
	Schema: validate.TranslationValues,
}
