package gtfs

import "github.com/quai-transit/quai/gtfs/internal/grammar"

// A check tells what is wrong with a text of a type, 0 where nothing is.
type check func(b []byte, o *Options) DefectKind

// A textType is a type whose values are kept as text.
type textType struct {
	name  Type
	check check
}

// The text types of the reference.
var (
	plainText    = textType{"Text", nil}
	urlText      = textType{"URL", grammarCheck(BadURL, grammar.URL, grammar.URLCanonical)}
	emailText    = textType{"Email", grammarCheck(BadEmail, grammar.Email, grammar.EmailCanonical)}
	zoneText     = textType{"Timezone", grammarCheck(BadTimezone, grammar.Timezone, grammar.TimezoneCanonical)}
	languageText = textType{"Language code", grammarCheck(BadLanguage, grammar.Language, grammar.Language)}
	currencyText = textType{"Currency code", currencyCheck}
	phoneText    = textType{"Phone number", phoneCheck}
	enumText     = textType{"Enum", nil}
	anyText      = textType{"Text or URL or Email or Phone number", nil}
)

// grammarCheck makes a check of two grammars: the sound one and that of the
// canonical validator.
func grammarCheck(fault DefectKind, sound, canonical func([]byte) bool) check {
	return func(b []byte, o *Options) DefectKind {
		ok := sound
		if o.Dialect == Canonical {
			ok = canonical
		}
		if ok(b) {
			return 0
		}
		return fault
	}
}

func currencyCheck(b []byte, _ *Options) DefectKind {
	if _, ok := grammar.Currency(b); !ok {
		return BadCurrency
	}
	return 0
}

func phoneCheck(b []byte, o *Options) DefectKind {
	if !grammar.Phone(b, o.Country) {
		return BadPhone
	}
	return 0
}

// asciiCheck finds characters that an id had better not have.
func asciiCheck(b []byte, _ *Options) DefectKind {
	for _, c := range b {
		if c < 0x20 || c > 0x7E {
			return NonASCII
		}
	}
	return 0
}
