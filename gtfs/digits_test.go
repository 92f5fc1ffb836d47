package gtfs

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
)

func TestASCIIDigits(t *testing.T) {
	f := func(text, want string, some bool) {
		t.Helper()
		got, ok := asciiDigits([]byte(text))
		assert.Equal(t, want, string(got))
		assert.Equal(t, some, ok)
	}
	f("12", "12", false)
	f("é1", "é1", false)
	f("٢٠٢٦١١٢٣", "20261123", true)
	f("３", "3", true)
	f("-१", "-1", true)
	f("𝟡", "9", true)
}

// TestEachTableOfDigitsBeginsWithNought holds what digit relies on.
func TestEachTableOfDigitsBeginsWithNought(t *testing.T) {
	for _, x := range unicode.Nd.R16 {
		assert.Equal(t, uint16(1), x.Stride)
		assert.Zero(t, (x.Hi-x.Lo+1)%10)
	}
	for _, x := range unicode.Nd.R32 {
		assert.Equal(t, uint32(1), x.Stride)
		assert.Zero(t, (x.Hi-x.Lo+1)%10)
	}
}
