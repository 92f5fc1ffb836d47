package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLongCellStopsCanonical(t *testing.T) {
	d := Dialect{Canonical: true, MaxCell: 4}
	records, _, failure := all(t, "h\nabcd,é€𝄞\n\"x\ny\",abcde\nrest\n", 0, d)
	assert.Equal(t, []string{`1-1: "h"`, `2-2: "abcd" "é€𝄞"`}, records)
	// 2 for the header, 10 for the second line, 6 for the cell with the line end, 4 within.
	assert.Equal(t, &Failure{Line: 4, Column: 1, Char: 23, Start: 23, End: 27}, failure)
}

func TestManyColumnsStopCanonical(t *testing.T) {
	records, _, failure := all(t, strings.Repeat(",", 511)+"\n"+strings.Repeat(",", 512)+"\n", 0, Dialect{Canonical: true})
	assert.Len(t, records, 1)
	assert.Equal(t, &Failure{Line: 2, Column: 512, Char: 1025, Start: 1024, End: 1024}, failure)
}

func TestUnclosedQuoteIsCutAtTheLimit(t *testing.T) {
	text := "a\n\"b" + strings.Repeat("\nx", 500)
	for _, size := range []int{16, 1 << 20} {
		records, _, failure := all(t, text, size, Dialect{MaxCell: 100})
		assert.Equal(t, []string{`1-1: "a"`}, records)
		if assert.NotNil(t, failure) {
			assert.Equal(t, [2]int{51, 0}, [2]int{failure.Line, failure.Column})
		}
	}
}

func TestLongBlankLineIsTooLong(t *testing.T) {
	for _, size := range []int{16, 25, 1 << 20} {
		records, blank, failure := all(t, "a\n"+strings.Repeat(" ", 100)+"\n"+strings.Repeat(" ", 101)+"\nb", size, Dialect{MaxCell: 100})
		assert.Equal(t, []string{`1-1: "a"`}, records)
		assert.Equal(t, 1, blank)
		assert.NotNil(t, failure)
	}
}

func TestNoLimitOfOneCell(t *testing.T) {
	long := strings.Repeat("x", 1<<16)
	d := Dialect{Canonical: true, MaxCell: -1, MaxColumns: -1}
	records, _, failure := all(t, long+"\n"+strings.Repeat(",", 600), 100, d)
	assert.Nil(t, failure)
	assert.Len(t, records, 2)
}

func TestUnitsAreThoseOfUTF16(t *testing.T) {
	f := func(text string, want int) {
		t.Helper()
		assert.Equal(t, want, units([]byte(text)), "%q", text)
	}
	f("", 0)
	f("abcdefghij", 10)
	f("é€", 2)
	f("abcdefgh𝄞", 10)
	f("\xff\xc3(", 3)
}
