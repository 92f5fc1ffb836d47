package grammar

import (
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// MixedCaseCanonical reports whether the canonical validator finds nothing to
// say about the case of s.
//
// It parts s at all that is no letter, digits and marks included, counts an empty
// word before a first digit and takes scripts without case for lacking one of the
// cases: "MAIN" passes, "12 MAIN" and "東京 大阪" fail.
func MixedCaseCanonical(s string) bool {
	tokens, long, last := 0, 0, wordCase(0)
	for len(s) > 0 {
		var t wordCase
		var units int
		t, units, s = cutToken(s)
		if t&hasUpper != 0 && t&hasLower != 0 {
			return true
		}
		if units == 0 && len(s) == 0 {
			return true // no letter at all
		}
		if tokens++; units != 1 {
			long++
		}
		last = t
	}
	if tokens == 1 {
		return long == 0 || last != hasLower
	}
	return long < 2
}

// cutToken reads a run of letters, empty where s begins with another character,
// counts its UTF-16 units and drops what is no letter behind it.
func cutToken(s string) (t wordCase, units int, rest string) {
	i := 0
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) {
			break
		}
		t |= generalCategory(r)
		units += utf16.RuneLen(r)
		i += size
	}
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) {
			break
		}
		i += size
	}
	return t, units, s[i:]
}

// generalCategory tells Lu and Ll from all other letters.
func generalCategory(r rune) wordCase {
	switch {
	case unicode.IsUpper(r):
		return hasUpper
	case unicode.IsLower(r):
		return hasLower
	}
	return hasUncased
}
