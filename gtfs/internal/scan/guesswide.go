package scan

import "unicode/utf8"

// readWide says how well sample reads in a set of two bytes per character. A character
// may earn what two letters of a single-byte set earn, so that the scores compare.
func readWide(sample []byte, cs Charset) (score float64) {
	for i := 0; i < len(sample); {
		if sample[i] < utf8.RuneSelf {
			i++
			continue
		}
		pair := sample[i:min(i+2, len(sample))]
		size, c := wideRune(pair, cs)
		score += judgeWide(pair, c, cs)
		i += size
	}
	return score
}

// wideRune is the character that pair begins with, and its size in bytes.
func wideRune(pair []byte, cs Charset) (size int, c rune) {
	size = len(pair)
	if cs == ShiftJIS && pair[0] >= 0xA1 && pair[0] <= 0xDF {
		size = 1 // half-width katakana
	}
	c, n := utf8.DecodeRune(DecodeCell(pair[:size], cs, nil))
	if n == 0 || c == utf8.RuneError {
		return 1, utf8.RuneError
	}
	return size, c
}

// judgeWide says how plausible a character is by the row of the set it stands in: each
// set has its everyday characters together.
func judgeWide(pair []byte, c rune, cs Charset) float64 {
	lead, high := pair[0], len(pair) == 2 && pair[1] >= 0xA1
	switch {
	case c == utf8.RuneError:
		return -6
	case c >= 0x3041 && c <= 0x30FF: // kana
		if cs == ShiftJIS || cs == EUCJP {
			return 5
		}
		return -1
	case cs == ShiftJIS && lead >= 0x88 && lead <= 0x97,
		cs == EUCJP && lead >= 0xB0 && lead <= 0xCF && high,
		cs == GBK && lead >= 0xB0 && lead <= 0xD7 && high,
		cs == Big5 && lead >= 0xA4 && lead <= 0xC6,
		cs == EUCKR && lead >= 0xB0 && lead <= 0xC8 && high:
		return 4
	case c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFF60: // signs, wide ASCII
		return 1
	}
	return -1
}
