package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var unescapedQuote = &validate.Rule{
	Code:     "unescaped_quote",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Quotation mark out of place",
		FR: "Guillemet mal placé",
	},
	Doc: lang.Text{
		EN: "A value that holds quotation marks must stand in quotation marks, with those inside doubled. Readers differ in what they make of this one: some cut the value, some swallow the rows that follow.",
		FR: "Une valeur qui contient des guillemets droits doit être entre guillemets, ceux de l’intérieur étant doublés. Les lecteurs ne s’accordent pas sur celle-ci : certains coupent la valeur, d’autres avalent les lignes suivantes.",
	},
	Fix: lang.Text{
		EN: "Double quotation marks inside a value and quote the value.",
		FR: "Doubler les guillemets à l’intérieur d’une valeur et mettre la valeur entre guillemets.",
	},
	Message: lang.Text{
		EN: "{field_name} has a quotation mark out of place: {field_value}",
		FR: "{field_name} a un guillemet mal placé : {field_value}",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#file-requirements",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
	},
	Key:    []string{"filename", "field_value"},
	Defect: gtfs.StrayQuote,
}
