package gtfs

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// TestUsualTextIsToldFromOdd compares the quick test of a block with looking at every byte.
func TestUsualTextIsToldFromOdd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := []byte(rapid.StringOf(rapid.SampledFrom([]rune("aé,\n\r\t\x00\x7f ~\uFFFD東"))).Draw(t, "text"))
		plain := !hasControl(b) && !bytes.Contains(b, []byte("\uFFFD"))
		assert.Equal(t, plain, usual(b), "%q", b)
	})
}
