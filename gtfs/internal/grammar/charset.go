package grammar

import "bytes"

// A charset is a set of ASCII characters, one bit each. Bytes above 0x7F are in
// no charset.
type charset [2]uint64

const (
	digits  = "0123456789"
	letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)

func charsetOf(chars string) (s charset) {
	for i := range len(chars) {
		s[chars[i]>>6] |= 1 << (chars[i] & 63)
	}
	return s
}

func (s *charset) has(c byte) bool {
	return c < 0x80 && s[c>>6]&(1<<(c&63)) != 0
}

// all reports whether each byte of b is in the set; it is true of an empty b.
func (s *charset) all(b []byte) bool {
	for _, c := range b {
		if !s.has(c) {
			return false
		}
	}
	return true
}

func isAlpha(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigit(c byte) bool { return '0' <= c && c <= '9' }
func isAlnum(c byte) bool { return isAlpha(c) || isDigit(c) }

// isBlank is \s of Java's regular expressions.
func isBlank(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= 0x80 {
			return false
		}
	}
	return true
}

// hasLineEnd reports whether b holds a character that "." of Java's regular
// expressions does not match: CR, LF, U+0085, U+2028 or U+2029.
func hasLineEnd(b []byte) bool {
	return bytes.IndexByte(b, '\n') >= 0 || bytes.IndexByte(b, '\r') >= 0 ||
		!isASCII(b) && bytes.ContainsAny(b, "\u0085\u2028\u2029")
}

// cutAny splits b before the first byte that is one of chars.
func cutAny(b []byte, chars *charset) (head, tail []byte) {
	for i, c := range b {
		if chars.has(c) {
			return b[:i], b[i:]
		}
	}
	return b, nil
}

// hasPrefixFold reports whether b begins with the lower-case ASCII prefix,
// whatever the case of its letters.
func hasPrefixFold(b []byte, prefix string) bool {
	if len(b) < len(prefix) {
		return false
	}
	for i := range len(prefix) {
		c := b[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c != prefix[i] {
			return false
		}
	}
	return true
}
