package lang

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestInteger(t *testing.T) {
	for _, c := range []struct {
		n      int64
		en, fr string
	}{
		{0, "0", "0"},
		{7, "7", "7"},
		{999, "999", "999"},
		{1000, "1,000", "1\u202f000"},
		{216762, "216,762", "216\u202f762"},
		{-12, "−12", "−12"},
		{-1234567, "−1,234,567", "−1\u202f234\u202f567"},
		{math.MaxInt64, "9,223,372,036,854,775,807", "9\u202f223\u202f372\u202f036\u202f854\u202f775\u202f807"},
		{math.MinInt64, "−9,223,372,036,854,775,808", "−9\u202f223\u202f372\u202f036\u202f854\u202f775\u202f808"},
	} {
		assert.Equal(t, c.en, Integer(EN, c.n))
		assert.Equal(t, c.fr, Integer(FR, c.n))
	}
}

func TestFloat(t *testing.T) {
	for _, c := range []struct {
		x        float64
		decimals int
		en, fr   string
	}{
		{1234.5, 1, "1,234.5", "1\u202f234,5"},
		{1234.56, 1, "1,234.6", "1\u202f234,6"},
		{0.5, 2, "0.50", "0,50"},
		{999.99, 1, "1,000.0", "1\u202f000,0"},
		{1234.5, 0, "1,234", "1\u202f234"}, // a half goes to the even neighbour
		{-0.04, 1, "0.0", "0,0"},
		{-0.06, 1, "−0.1", "−0,1"},
		{2, -3, "2", "2"},
		{math.Copysign(0, -1), 0, "0", "0"},
		{math.NaN(), 1, "—", "—"},
		{math.Inf(-1), 1, "—", "—"},
	} {
		assert.Equal(t, c.en, Float(EN, c.x, c.decimals))
		assert.Equal(t, c.fr, Float(FR, c.x, c.decimals))
	}
}

func TestNumbersReadBack(t *testing.T) {
	plain := strings.NewReplacer(minus, "-", ",", "")
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64().Draw(t, "n")
		back, err := strconv.ParseInt(plain.Replace(Integer(EN, n)), 10, 64)
		require.NoError(t, err)
		assert.Equal(t, n, back)

		x := rapid.Float64Range(-1e12, 1e12).Draw(t, "x")
		decimals := rapid.IntRange(0, 6).Draw(t, "decimals")
		en := Float(EN, x, decimals)
		y, err := strconv.ParseFloat(plain.Replace(en), 64)
		require.NoError(t, err)
		assert.InDelta(t, x, y, 0.5000001*math.Pow10(-decimals)+1e-3*math.Abs(x)*1e-12)
		fr := strings.NewReplacer(",", narrowNoBreak, ".", ",").Replace(en)
		assert.Equal(t, fr, Float(FR, x, decimals))
	})
}
