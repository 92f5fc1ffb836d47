package draw

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLinesOfOneColourAreOnce holds that lines that run alike in one colour are looked at
// once: thousands of them would take minutes each against each.
func TestLinesOfOneColourAreOnce(t *testing.T) {
	one := path{line: MapLine{Weight: Strong}, points: []xy{{0, 0}, {100, 0}, {100, 50}}}
	other := one
	other.strand = 1
	assert.Equal(t, newStreets([]path{one, other}), newStreets([]path{one, other, one, other, one}))
}
