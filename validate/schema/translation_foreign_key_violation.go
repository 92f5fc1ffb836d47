package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var translationForeignKeyViolation = &validate.Rule{
	Code:     "translation_foreign_key_violation",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Translation of a record that does not exist",
		FR: "Traduction d’un enregistrement inexistant",
	},
	Doc: lang.Text{
		EN: "The translation names a stop, route or trip that is not in the feed, so no app shows it and riders keep reading the original. Often ids changed with the timetable and translations.txt was not exported again. The canonical validator finds no record of tables with other keys, as of fare_products.txt, nor a transfer that names a trip or route; and an ill-formed date or time in record_sub_id keeps it from judging the rows below.",
		FR: "La traduction désigne un arrêt, une ligne ou une course qui n’est pas dans le jeu de données : aucune application ne l’affiche et le voyageur continue de lire l’original. Souvent, les identifiants ont changé avec l’offre et translations.txt n’a pas été réexporté. Le validateur canonique ne retrouve aucun enregistrement des tables à clés multiples comme fare_products.txt, ni une correspondance qui nomme une course ou une ligne ; et une date ou une heure mal formée dans record_sub_id l’empêche de juger les lignes suivantes.",
	},
	Fix: lang.Text{
		EN: "Export translations.txt with the tables it translates, from the same data; correct the id, or drop the row. Where a text is translated alike everywhere, field_value needs no ids at all.",
		FR: "Exporter translations.txt avec les tables traduites, depuis les mêmes données ; corriger l’identifiant, ou retirer la ligne. Si un texte se traduit partout de la même façon, field_value évite tout identifiant.",
	},
	Message: lang.Text{
		EN: "{table_name} has no record “{record}” to translate.",
		FR: "{table_name} n’a pas d’enregistrement « {record} » à traduire.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#translationstxt",
	Reads:  []gtfs.File{gtfs.TranslationsFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("table_name", "tableName"),
		validate.Here("record_id", "recordId"),
		validate.Here("record_sub_id", "recordSubId"),
		validate.Here("field_name", ""),
		validate.Here("language", ""),
		validate.Given(1, "record", validate.TextKind, ""),
	},
	Key:    []string{"table_name", "record_id", "record_sub_id", "field_name", "language"},
	Schema: validate.TranslatedRecords,
}
