package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var translationUnknownTableName = &validate.Rule{
	Code:     "translation_unknown_table_name",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Translation of a table that the feed does not have",
		FR: "Traduction d’une table absente du jeu de données",
	},
	Doc: lang.Text{
		EN: "The translation belongs to nothing, so no app shows it: riders keep reading the original. The name is that of a file of the feed, in lower case and without “.txt”; the canonical validator takes it in any letters.",
		FR: "La traduction ne se rattache à rien et aucune application ne l’affiche : le voyageur continue de lire l’original. Le nom attendu est celui d’un fichier du jeu de données, en minuscules et sans « .txt » ; le validateur canonique l’accepte quelle que soit la casse.",
	},
	Fix: lang.Text{
		EN: "Write the name as GTFS does, such as stops or stop_times; drop translations of files that the export leaves out, or export the file.",
		FR: "Écrire le nom comme dans GTFS, par exemple stops ou stop_times ; retirer les traductions de fichiers que l’export omet, ou exporter le fichier.",
	},
	Message: lang.Text{
		EN: "The feed has no table “{table_name}” to translate.",
		FR: "Le jeu de données n’a pas de table « {table_name} » à traduire.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#translationstxt",
	Reads:  []gtfs.File{gtfs.TranslationsFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Value("table_name", "tableName"),
		validate.Here("field_name", ""),
		validate.Here("language", ""),
	},
	Key:    []string{"table_name", "field_name", "language"},
	Schema: validate.TranslatedTables,
}
