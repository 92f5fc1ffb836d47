package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// currencyAmounts looks for amounts that are not written with as many decimals as
// their currency has.
func currencyAmounts(p *validate.Pass) {
	t := p.Feed.FareProducts
	for i := range t.Len() {
		amount := t.Amount.At(i)
		digits, ok := gtfs.CurrencyDigits(t.Currency.Text(i))
		if ok && amount.IsSet() && int(amount.Scale) != digits {
			p.Report(t.Amount.Cell(i), validate.Num(digits))
		}
	}
}
