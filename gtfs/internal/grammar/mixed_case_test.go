package grammar

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMixedCase(t *testing.T) {
	for _, c := range []struct {
		text             string
		sound, canonical bool
	}{
		{"Gare de Lyon", true, true},
		{"Not an entrance", true, true},
		{"SNCF", true, true}, // may be an acronym
		{"MAIN", true, true},
		{"A", true, true},
		{"x", true, true},
		{"", true, true},
		{"42", true, true},
		{"東京", true, true},
		{"Ab. GRANDOLI y ANDRADE", true, true},
		{"iBus", true, true},
		{"Ma\u030Aløy", true, true},

		{"12 MAIN", true, false},
		{"12 RER", true, false},
		{"RER CDG", true, false},
		{"東京 大阪", true, false},
		{"33DP B12X", true, false},
		{"RIACHUELO y PJE. 2012", true, false},
		{"ქუთაისი თბილისი", true, false}, // Georgian names use no capitals
		{"Val\xf8y stasjon", true, true}, // Latin-1 read as UTF-8
		{"A casa nostra", true, false},   // a sentence begins so
		{"L'île verte", true, false},
		{"a gare", false, true}, // only one word longer than a letter

		{"MAIN STREET", false, false},
		{"main st", false, false},
		{"gare", false, false},
		{"GARE DE LYON", false, false},
		{"CASILDA y CANGALLO", false, false},
		{"ЦЕНТРАЛЬНАЯ ПЛОЩАДЬ", false, false},
		{"élysée", false, false},
		{"ÎLE-SAINT-DENIS", false, false},
		{"lime street", false, false},
	} {
		assert.Equal(t, c.sound, MixedCase(c.text), "MixedCase(%q)", c.text)
		assert.Equal(t, c.canonical, MixedCaseCanonical(c.text), "MixedCaseCanonical(%q)", c.text)
	}
}

func FuzzMixedCase(f *testing.F) {
	for _, s := range []string{"Gare de Lyon", "12 MAIN", "東京 大阪", "ǅ a\xff𐐀"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		assert.True(t, MixedCase(s+" Ab"), "a word with both cases: %q", s)
		assert.True(t, MixedCaseCanonical(s+" Ab"), "a word with both cases: %q", s)
		if !MixedCase(s) {
			assert.False(t, MixedCase(s+" 1 "+s), "twice as much of it: %q", s)
			assert.True(t, strings.ToUpper(s) != s || strings.ToLower(s) != s, "it has case: %q", s)
		}
		MixedCaseCanonical(s)
	})
}
