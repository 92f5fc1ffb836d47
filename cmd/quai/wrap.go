package main

import "strings"

// wrap breaks a text into lines of at most 80 characters; never at a blank that keeps
// two words together.
func wrap(text string) string {
	var b strings.Builder
	n := 0
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ' ' || r == '\n' }) {
		length := len([]rune(word))
		switch {
		case n == 0:
		case n+1+length > 80:
			b.WriteByte('\n')
			n = 0
		default:
			b.WriteByte(' ')
			n++
		}
		b.WriteString(word)
		n += length
	}
	return b.String()
}
