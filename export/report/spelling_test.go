package report

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/quai-transit/quai/gtfs/lang"
)

func TestShown(t *testing.T) {
	for _, c := range []struct {
		in    string
		limit int
		want  string
	}{
		{"Gare de l’Est", 99, "Gare de l’Est"},
		{"a\tb\r\nc", 99, "a␉b␍␊c"},
		{"abc\u202Edef", 99, "abc[U+202E]def"},
		{"a\u200Bb\x00c", 99, "a[U+200B]b[U+0000]c"},
		{"می\u200cخواهم", 99, "می\u200cخواهم"},
		{"caf\xe9", 99, "caf\uFFFD"},
		{"0123456789abc", 10, "0123456789…"},
	} {
		assert.Equal(t, c.want, shown(c.in, c.limit), c.in)
	}
}

func TestShownHidesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		got := shown(rapid.String().Draw(t, "text"), 1_000)
		assert.True(t, utf8.ValidString(got))
		for _, r := range got {
			assert.False(t, hides(r), "%U", r)
		}
	})
}

func TestCounted(t *testing.T) {
	words := func(n int) lang.Text { return counted(n, "%s cause", "%s causes", "%s cause", "%s causes") }
	assert.Equal(t, lang.Text{EN: "0 causes", FR: "0 cause"}, words(0))
	assert.Equal(t, lang.Text{EN: "1 cause", FR: "1 cause"}, words(1))
	assert.Equal(t, lang.Text{EN: "1,234 causes", FR: "1\u202f234 causes"}, words(1234))
}
