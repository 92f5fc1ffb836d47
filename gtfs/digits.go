package gtfs

import (
	"unicode"
	"unicode/utf8"
)

// javaDigits reports whether the canonical validator takes digits of any script for those
// of a value that this defect is about: Java does so in whole numbers, dates and colours.
func javaDigits(k DefectKind) bool { return k == BadInteger || k == BadDate || k == BadColor }

// asciiDigits returns a text with its digits of other scripts as those of ASCII, false
// where it has none.
func asciiDigits(text []byte) (ascii []byte, some bool) {
	for _, r := range string(text) {
		if r >= utf8.RuneSelf && unicode.IsDigit(r) {
			r, some = '0'+digit(r), true
		}
		ascii = utf8.AppendRune(ascii, r)
	}
	return ascii, some
}

// digit returns the number that a decimal digit stands for. Those of a script stand in a
// row from nought to nine, and tables of scripts begin with a nought.
func digit(r rune) rune {
	for _, x := range unicode.Nd.R16 {
		if lo, hi := rune(x.Lo), rune(x.Hi); lo <= r && r <= hi {
			return (r - lo) % 10
		}
	}
	for _, x := range unicode.Nd.R32 {
		if lo, hi := rune(x.Lo), rune(x.Hi); lo <= r && r <= hi {
			return (r - lo) % 10
		}
	}
	return 0
}
