package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var utf8ByteOrderMark = &validate.Rule{
	Code:     "utf8_byte_order_mark",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Byte order mark at the start of a file",
		FR: "Marque d’ordre des octets en tête de fichier",
	},
	Doc: lang.Text{
		EN: "The reference allows it. Simple readers, though, take the mark for a part of the first column name and then miss that column.",
		FR: "La référence l’admet. Mais des lecteurs simples prennent la marque pour une partie du nom de la première colonne, et ne trouvent plus cette colonne.",
	},
	Fix: lang.Text{
		EN: "Export as UTF-8 without byte order mark.",
		FR: "Exporter en UTF-8 sans marque d’ordre des octets.",
	},
	Message: lang.Text{
		EN: "{filename} starts with a byte order mark.",
		FR: "{filename} commence par une marque d’ordre des octets.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
	},
	Key:    []string{"filename"},
	Defect: gtfs.ByteOrderMark,
}
