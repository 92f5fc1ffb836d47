package grammar

import (
	"bytes"
	"unicode"

	"github.com/nyaruka/phonenumbers"
)

// Phone reports whether b can be a telephone number when dialled in the country,
// an upper-case ISO 3166-1 alpha-2 code.
//
// "Can be" is about length alone: whether the number is given to anybody is not
// asked, letters of the keypad and an extension are fine. Where the country is
// "", "ZZ" or unknown there is no measure and each text is well formed.
//
// The canonical validator asks libphonenumber 8.12; numbering plans have changed
// since, so answers differ where a country has lengthened its numbers (Mexico).
//
// Source: libphonenumber, isPossibleNumber
func Phone(b []byte, country string) bool {
	if country == "UK" { // as the canonical validator reads it
		country = "GB"
	}
	if country == "" || country == "ZZ" || phonenumbers.GetCountryCodeForRegion(country) == 0 {
		return true
	}
	// The library keeps some of the signs at the end that libphonenumber drops.
	b = bytes.TrimRightFunc(b, func(r rune) bool {
		return r != '#' && !unicode.IsLetter(r) && !unicode.IsNumber(r)
	})
	number, err := phonenumbers.Parse(string(b), country)
	return err == nil && phonenumbers.IsPossibleNumber(number)
}
