package grammar

import (
	"bytes"
	"unicode/utf8"
)

// EmailCanonical reports whether commons-validator 1.6, which the canonical
// validator asks, takes b for an address.
//
// Against [Email] it also takes a backslash before any character outside quotes,
// words in quotes between dots and blanks of other scripts; it refuses an IPv6
// address with its prefix and top-level domains younger than its list of 2017.
func EmailCanonical(b []byte) bool {
	at := bytes.LastIndexByte(b, '@')
	if at < 1 || b[len(b)-1] == '.' || hasLineEnd(b) {
		return false
	}
	return isCanonicalLocalPart(b[:at]) && isCanonicalMailDomain(b[at+1:])
}

func isCanonicalMailDomain(b []byte) bool {
	if len(b) > 1 && b[0] == '[' && b[len(b)-1] == ']' {
		return isIPv4(b[1:len(b)-1]) || isIPv6(b[1:len(b)-1])
	}
	return isCanonicalDomain(b)
}

// The states of a local part being read. A quote behind a backslash may end the
// word or not, so several states can hold at once.
const (
	atWord      = 1 << iota // before the first character of a word
	inWord                  // behind a character of a plain word
	inEscape                // behind a backslash in a plain word
	inQuote                 // inside quotes
	behindSlash             // inside quotes, behind a backslash
	behindQuote             // behind the closing quote
)

func isCanonicalLocalPart(b []byte) bool {
	if utf16Len(b) > maxLocalPart {
		return false
	}
	states := atWord
	for _, c := range b {
		if states = nextStates(states, c); states == 0 {
			return false
		}
	}
	return states&(inWord|behindQuote) != 0
}

func nextStates(states int, c byte) (next int) {
	if states&inEscape != 0 {
		next |= inWord
	}
	if states&(atWord|inWord) != 0 {
		next |= nextInWord(states, c)
	}
	if states&behindQuote != 0 && c == '.' {
		next |= atWord
	}
	if states&(inQuote|behindSlash) != 0 {
		next |= nextInQuote(states, c)
	}
	return next
}

func nextInWord(states int, c byte) int {
	switch {
	case c == '"' && states&atWord != 0:
		return inQuote
	case c == '.' && states&inWord != 0:
		return atWord
	case c == '\\':
		return inEscape
	case c >= utf8.RuneSelf || isPlain(c):
		return inWord
	}
	return 0
}

func nextInQuote(states int, c byte) int {
	switch {
	case c == '\\':
		return behindSlash | inQuote
	case c != '"':
		return inQuote
	case states&behindSlash != 0:
		return inQuote | behindQuote
	}
	return behindQuote
}

// isPlain reports whether c may stand bare in a word: no blank, control or one of
// ( ) < > @ , ; : \ " . [ ].
func isPlain(c byte) bool {
	return c > ' ' && c < 0x7F && !mailSpecials.has(c)
}

var mailSpecials = charsetOf(`()<>@,;:\".[]`)

// utf16Len counts as Java does, in UTF-16 units.
func utf16Len(b []byte) (n int) {
	for _, c := range b {
		switch {
		case c >= 0xF0: // leads a character outside the basic plane
			n += 2
		case c < 0x80 || c >= 0xC0:
			n++
		}
	}
	return n
}
