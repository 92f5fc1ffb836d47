package gtfs

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// TestASCIIIsToldEightBytesAtATime compares the check of ids with a look at every byte.
func TestASCIIIsToldEightBytesAtATime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := rapid.SliceOf(rapid.OneOf(rapid.Just(byte('a')), rapid.SampledFrom([]byte("\x00\x1f ~\x7f\x80\xff")))).Draw(t, "text")
		want := DefectKind(0)
		for _, c := range b {
			if c < ' ' || c > '~' {
				want = NonASCII
			}
		}
		assert.Equal(t, want, asciiCheck(b, nil))
	})
}

// TestALineEndInAnIDIsNoASCII: the quick look at a block must not hide it.
func TestALineEndInAnIDIsNoASCII(t *testing.T) {
	table := readText(t, "trip_id,stop_id,stop_sequence\n\"T\nU\",S,1\nT,S,2\n", 1<<10, Options{}, false)
	assert.Equal(t, 1, table.Defects().Count(NonASCII))
}
