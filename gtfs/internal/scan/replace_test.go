package scan

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

func TestReplace(t *testing.T) {
	f := func(text, want string) {
		t.Helper()
		assert.Equal(t, want, strings.ReplaceAll(string(Replace([]byte(text))), "\uFFFD", "?"), "%q", text)
	}
	f("", "")
	f("é€𝄞", "é€𝄞")
	f("\xFE\xFFa", "??a")
	f("C.\xC3\xC3", "C.??")
	f("\xE2\x82x", "?x")          // a euro sign without its end
	f("\xF0\x9D\x84", "?")        // a clef without its end
	f("\xE0\x80\x80", "???")      // longer than need be
	f("\xED\xA0\x80|", "?|")      // a lone surrogate
	f("\xF4\x90\x80\x80", "????") // beyond Unicode
	f("a\xC3", "a?")
}

func FuzzReplaceGivesUTF8(f *testing.F) {
	f.Add([]byte("é\xE2\x82x"))
	f.Fuzz(func(t *testing.T, text []byte) {
		out := Replace(text)
		assert.True(t, utf8.Valid(out))
		if utf8.Valid(text) {
			assert.Equal(t, string(text), string(out))
		}
	})
}
