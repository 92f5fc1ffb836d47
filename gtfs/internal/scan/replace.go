package scan

import "unicode/utf8"

// Replace puts U+FFFD in the place of what is not UTF-8: one for as many bytes as begin a
// character that is broken off, as the Unicode standard advises and Java does.
func Replace(text []byte) []byte {
	out := make([]byte, 0, len(text)+8)
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		if r == utf8.RuneError && n == 1 {
			n = broken(text)
		}
		out = utf8.AppendRune(out, r)
		text = text[n:]
	}
	return out
}

// broken returns how many bytes of a character text begins with that is broken off.
func broken(text []byte) int {
	long := 1 // of the character
	switch b := text[0]; {
	case b >= 0xF0 && b <= 0xF4:
		long = 4
	case b >= 0xE0 && b < 0xF0:
		long = 3
	case b >= 0xC2 && b < 0xE0:
		long = 2
	}
	n := 1
	for n < min(long, len(text)) && text[n]&0xC0 == 0x80 && (n > 1 || mayFollow(text[0], text[1])) {
		n++
	}
	return n
}

// mayFollow tells whether the second byte of a character fits its first: it must not make
// it one that is shorter elsewhere, or beyond U+10FFFF. That of a lone surrogate does:
// Java replaces the three bytes of one together.
func mayFollow(first, second byte) bool {
	switch first {
	case 0xE0:
		return second >= 0xA0
	case 0xF0:
		return second >= 0x90
	case 0xF4:
		return second < 0x90
	}
	return true
}
