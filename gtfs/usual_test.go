package gtfs

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/quai-transit/quai/gtfs/internal/scan"
)

// TestUsualTextIsToldFromOdd compares the quick test of a block with looking at every byte.
func TestUsualTextIsToldFromOdd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := []byte(rapid.StringOf(rapid.SampledFrom([]rune("aé,\n\r\t\x00\x7f ~\uFFFD東"))).Draw(t, "text"))
		if len(b) == 0 {
			return
		}
		block, err := scan.NewBlocks(bytes.NewReader(b), 0, scan.Dialect{LFOnly: true}).Next(scan.Block{})
		require.NoError(t, err)
		plain := !hasControl(b) && !bytes.Contains(b, []byte("\uFFFD"))
		assert.Equal(t, plain, usual(&block), "%q", b)
	})
}
