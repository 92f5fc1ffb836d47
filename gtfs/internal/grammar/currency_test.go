package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCurrency(t *testing.T) {
	for code, want := range map[string]int{
		"EUR": 2, "USD": 2, "JPY": 0, "KRW": 0, "CLP": 0, "ISK": 0, "UGX": 0, "KWD": 3, "TND": 3, "IQD": 3,
		"CLF": 4, "HUF": 2, "RSD": 2, "COP": 2, "IDR": 2, "MRU": 2, "VES": 2, "SLE": 2, "XCG": 2, "ZWG": 2,
		"FRF": 2, "HRK": 2, "ITL": 0, "XAF": 0, "XXX": -1, "XAU": -1,
	} {
		digits, ok := Currency([]byte(code))
		assert.True(t, ok, code)
		assert.Equal(t, want, digits, code)
	}
	for _, code := range []string{"", "EU", "EURO", "eur", "Eur", "ABC", "€", "EUR ", "UYW", "UKP"} {
		digits, ok := Currency([]byte(code))
		assert.False(t, ok, code)
		assert.Zero(t, digits, code)
	}
}

func TestCurrencyHoldsAsManyCodesAsTheReference(t *testing.T) {
	codes := 0
	for i := range 26 * 26 * 26 {
		if _, ok := Currency([]byte{'A' + byte(i/676), 'A' + byte(i/26%26), 'A' + byte(i%26)}); ok {
			codes++
		}
	}
	assert.Equal(t, 232, codes)
}
