package schema

import (
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var invalidCurrencyAmount = &validate.Rule{
	Code:     "invalid_currency_amount",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Amount with another number of decimals than its currency",
		FR: "Montant qui n’a pas les décimales de sa monnaie",
	},
	Doc: lang.Text{
		EN: "The reference asks for as many decimals as ISO 4217 gives the currency, so that 2.5 is not taken for 2 euros and 5 cents. Readers may refuse the price.",
		FR: "La référence demande autant de décimales qu’en donne l’ISO 4217 à la monnaie, pour que 2.5 ne soit pas pris pour 2 euros et 5 centimes. Des lecteurs peuvent refuser le prix.",
	},
	Fix: lang.Text{
		EN: "Write all decimals: 2.50 for EUR, 250 for JPY.",
		FR: "Écrire toutes les décimales : 2.50 en EUR, 250 en JPY.",
	},
	Message: lang.Text{
		EN: "{field_name} {field_value} in {currency} should have {decimals} {decimals|decimal|decimals}.",
		FR: "{field_name} {field_value} en {currency} devrait avoir {decimals} {decimals|décimale|décimales}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#fare_productstxt",
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("currency", "currencyCode"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
		validate.Number(1, "decimals", validate.Count, ""),
	},
	Key:    []string{"filename", "field_value"},
	Schema: validate.CurrencyAmounts,
}
