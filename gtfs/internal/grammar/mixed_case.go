package grammar

import (
	"unicode"
	"unicode/utf8"
)

// minCaseWord is the length, in letters, from which a word in one case is held
// against a name: up to 3 letters are articles, abbreviations and codes (DE, RER).
const minCaseWord = 4

// MixedCase reports whether s is written in upper and lower case as names are,
// or cannot be judged.
//
// It is false where no word has both cases and either there is no capital at all
// ("main st") or a long word in capitals has company ("MAIN STREET"). A single
// word in capitals may be an acronym, and "L'île verte" begins as a sentence does.
// Words with a digit and words in a script without case say nothing.
func MixedCase(s string) bool {
	lower, upper, seen := 0, 0, wordCase(0)
	for len(s) > 0 {
		var w wordCase
		var letters int
		if w, letters, s = cutWord(s); w&hasDigit != 0 {
			continue
		}
		seen |= w
		switch {
		case w&hasUncased != 0:
		case w == hasUpper|hasLower:
			return true
		case letters >= minCaseWord && w == hasUpper:
			upper++
		case letters >= minCaseWord:
			lower++
		}
	}
	if seen&hasUpper == 0 {
		return lower == 0
	}
	return upper == 0 || lower+upper < 2
}

// A wordCase tells which kinds of characters a word holds.
type wordCase uint8

const (
	hasUpper wordCase = 1 << iota
	hasLower
	hasUncased
	hasDigit
)

// cutWord reads the first run of letters, marks and digits, at least one
// character, and counts its letters.
func cutWord(s string) (w wordCase, letters int, rest string) {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case unicode.IsLetter(r):
			w |= letterCase(r)
			letters++
		case r == utf8.RuneError: // most likely a letter once
			w |= hasUncased
		case unicode.IsNumber(r):
			w |= hasDigit
		case !unicode.IsMark(r):
			return w, letters, s[i:]
		}
	}
	return w, letters, ""
}

func letterCase(r rune) wordCase {
	switch {
	case r < utf8.RuneSelf && r >= 'a':
		return hasLower
	case r < utf8.RuneSelf:
		return hasUpper
	case unicode.Is(unicode.Georgian, r): // has capitals, which names do not use
		return hasUncased
	case unicode.IsTitle(r): // one character for two letters: ǅ
		return hasUpper | hasLower
	case unicode.IsUpper(r):
		return hasUpper
	case unicode.IsLower(r):
		return hasLower
	}
	return hasUncased
}
