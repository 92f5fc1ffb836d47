package gtfs

import (
	"encoding/binary"

	"github.com/quai-transit/quai/gtfs/internal/grammar"
)

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
	for len(b) >= 8 && printable(binary.LittleEndian.Uint64(b)) {
		b = b[8:]
	}
	for _, c := range b {
		if c < 0x20 || c > 0x7E {
			return NonASCII
		}
	}
	return 0
}

// printable reports whether all eight bytes are printable ASCII. A byte below a blank
// borrows from its high bit, 0x7F carries into it; of those it sees one may be in truth
// the neighbour, never the other way round.
func printable(word uint64) bool {
	const each, highs = 0x01_01_01_01_01_01_01_01, 0x80_80_80_80_80_80_80_80
	return (word|(word-each*' ')|(word+each))&highs == 0
}
