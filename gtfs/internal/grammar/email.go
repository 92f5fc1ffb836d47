package grammar

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// maxLocalPart is the length of the longest part before "@", in bytes.
const maxLocalPart = 64

// RFC 5322 atext; RFC 6531 adds all characters outside ASCII.
var atextChars = charsetOf(letters + digits + "!#$%&'*+-/=?^_`{|}~")

// Email reports whether b is one mailbox address: local part, "@", and a domain
// name on the public internet or an IP address in brackets. There is no display
// name, no "mailto:" and no second address.
//
// Local part and domain may be in any script. A quoted local part is well formed.
//
// Source: https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2
func Email(b []byte) bool {
	at := bytes.LastIndexByte(b, '@')
	if at < 1 || at > maxLocalPart || !utf8.Valid(b) {
		return false
	}
	local, domain := b[:at], b[at+1:]
	return (isDotAtom(local) || isQuoted(local)) && isMailDomain(domain)
}

// isDotAtom accepts words of atext parted by single dots.
func isDotAtom(b []byte) bool {
	last := byte('.')
	for _, c := range b {
		if c == '.' && last == '.' || c != '.' && c < utf8.RuneSelf && !atextChars.has(c) {
			return false
		}
		last = c
	}
	return last != '.' && !hasOddSpace(b)
}

// hasOddSpace finds blanks outside ASCII and the sign for bytes that could not be
// read; both come with text copied from pages.
func hasOddSpace(b []byte) bool {
	return !isASCII(b) && bytes.ContainsFunc(b, func(r rune) bool {
		return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == utf8.RuneError
	})
}

// isQuoted accepts text between quotes, a quote inside it behind a backslash.
func isQuoted(b []byte) bool {
	if len(b) < 2 || b[0] != '"' || b[len(b)-1] != '"' {
		return false
	}
	inner := b[1 : len(b)-1]
	for i := 0; i < len(inner); i++ {
		switch c := inner[i]; {
		case c < ' ' || c == 0x7F || c == '"':
			return false
		case c == '\\':
			if i++; i == len(inner) {
				return false
			}
		}
	}
	return true
}

func isMailDomain(b []byte) bool {
	if len(b) > 2 && b[0] == '[' && b[len(b)-1] == ']' {
		inner := b[1 : len(b)-1]
		return isIPv4(inner) || hasPrefixFold(inner, "ipv6:") && isIPv6(inner[len("ipv6:"):])
	}
	if !isASCII(b) {
		return isHost(b)
	}
	return isDomain(b, false) && b[len(b)-1] != '.'
}
