package validate

import (
	"math"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func TestNumberInReadsWhatTheLibraryReads(t *testing.T) {
	for _, s := range []string{"", "12", "-1.5", "+3", ".5", "Inf", "-inf", "infinity", "NaN", "0x1p-2", "1e400", "-1e400", "A12", "é", "é1", " 1", "1_0"} {
		assertNumberIn(t, s)
	}
	rapid.Check(t, func(t *rapid.T) { assertNumberIn(t, rapid.String().Draw(t, "s")) })
}

func assertNumberIn(t assert.TestingT, s string) {
	want, _ := strconv.ParseFloat(s, 64)
	assert.Equal(t, math.Float64bits(want), math.Float64bits(numberIn(s)), "%q", s)
}
