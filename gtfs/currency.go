package gtfs

import "github.com/quai-transit/quai/gtfs/internal/grammar"

// CurrencyDigits returns how many decimals amounts of a currency have: 2 for "EUR", 0
// for "JPY". It is -1 for what has no amounts, such as gold; ok is false for what is
// no code of ISO 4217.
func CurrencyDigits(code string) (digits int, ok bool) { return grammar.Currency([]byte(code)) }
