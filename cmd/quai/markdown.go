package main

import (
	"strings"
	"unicode"
)

// markdown escapes a text so that CommonMark shows it as it is. The text becomes one line.
func markdown(text string) string {
	runes := []rune(strings.NewReplacer("\r", " ", "\n", " ").Replace(text))
	var b strings.Builder
	for i, r := range runes {
		if special(runes, i) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// special tells whether a character would be read as markup. A _ inside a word is none.
func special(text []rune, i int) bool {
	switch text[i] {
	case '\\', '`', '*', '<', '>', '[', ']', '&', '~', '|':
		return true
	case '_':
		return i == 0 || i+1 == len(text) || !wordly(text[i-1]) || !wordly(text[i+1])
	case '#', '-', '+', '=':
		return i == 0
	case '.', ')':
		return i > 0 && allDigits(text[:i])
	}
	return false
}

func wordly(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

func allDigits(text []rune) bool {
	for _, r := range text {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

// fenced puts a text that ends in a line end into a fenced block, with a fence longer than
// any that the text has.
func fenced(text string) string {
	longest, n := 0, 0
	for _, r := range text {
		if r != '`' {
			n = 0
			continue
		}
		n++
		longest = max(longest, n)
	}
	fence := strings.Repeat("`", max(3, longest+1))
	return fence + "text\n" + text + fence + "\n"
}
