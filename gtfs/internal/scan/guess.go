package scan

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding/charmap"
)

// GuessCharset tells the character set of sample, text that is not UTF-8: best made of
// the cells that hold bytes beyond ASCII, one a line. It reads the sample in every set
// and language it knows and takes the reading with the fewest oddities: letters no
// language uses together, signs within words, capitals after small letters. A general
// detector gives a hint that weighs in close calls. Where nothing speaks for another set
// it is windows-1252; for valid UTF-8 it is UTF-8. A few kilobytes are enough; the time
// goes with the size.
func GuessCharset(sample []byte) Charset {
	if utf8.Valid(sample) {
		return UTF8
	}
	hint := chardet.Detect(sample).Encoding
	best, most := Windows1252, 0.0
	try := func(cs Charset, score float64, family ...Charset) {
		if score *= bonus(hint, family); score > most {
			best, most = cs, score
		}
	}
	for _, s := range scripts() {
		for _, cs := range s.charsets {
			for _, alphabet := range s.alphabets {
				try(cs, read(sample, cs.table(), alphabet, s.frequent), s.charsets...)
			}
		}
	}
	for _, cs := range []Charset{ShiftJIS, EUCJP, GBK, Big5, EUCKR} {
		try(cs, readWide(sample, cs), cs)
	}
	return best
}

// bonus is what the hint is worth to a family of sets. It tells scripts apart well, but
// not the sets of one script.
func bonus(hint string, family []Charset) float64 {
	for _, cs := range family {
		if strings.EqualFold(string(cs), hint) {
			return 1.1
		}
	}
	return 1
}

// read says how well sample reads as text of a language: above 0 where well.
func read(sample []byte, table *charmap.Charmap, alphabet, frequent string) (score float64) {
	before := ' '
	for i, b := range sample {
		c := table.DecodeByte(b)
		if b >= utf8.RuneSelf {
			after := ' '
			if i+1 < len(sample) {
				after = table.DecodeByte(sample[i+1])
			}
			score += judge(before, c, after, alphabet)
			if strings.ContainsRune(frequent, c) {
				score += 0.5
			}
		}
		before = c
	}
	return score
}

// judge says how plausible a character beyond ASCII is between two others.
func judge(before, c, after rune, alphabet string) float64 {
	inWord := unicode.IsLetter(before) && unicode.IsLetter(after)
	small := unicode.ToLower(c)
	switch {
	case c == utf8.RuneError || unicode.IsControl(c):
		return -6
	case c == '’':
		return 0.5
	case strings.ContainsRune("“”„–—…«»°·ºª€№´ \u00a0", c) && !inWord:
		return 0
	case !unicode.IsLetter(c):
		return -4
	case !unicode.Is(unicode.Latin, c) && !unicode.IsLetter(before) && !unicode.IsLetter(after):
		return 0
	case unicode.IsUpper(c) && unicode.IsLower(before):
		return -3
	case unicode.IsLower(c) && unicode.IsUpper(before) && unicode.IsUpper(after):
		return -2
	case !unicode.Is(unicode.Latin, c) && (latin(before) || latin(after)):
		return -1
	case strings.ContainsRune(alphabet, small) || c == 'İ' && strings.ContainsRune(alphabet, 'ı'):
		return 2
	}
	return -2
}

// latin tells an ASCII letter.
func latin(c rune) bool { return c < utf8.RuneSelf && unicode.IsLetter(c) }
