package lang

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// spaced writes the no-break spaces that tables of expectations leave out.
func spaced(s string) string { return strings.ReplaceAll(s, " ", noBreak) }

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		metres float64
		en, fr string
	}{
		{0, "0 m", "0 m"},
		{1.11, "1.1 m", "1,1 m"},
		{9.96, "10 m", "10 m"},
		{350.4, "350 m", "350 m"},
		{999.4, "999 m", "999 m"},
		{999.6, "1.0 km", "1,0 km"},
		{1234, "1.2 km", "1,2 km"},
		{99_949, "99.9 km", "99,9 km"},
		{99_999, "100 km", "100 km"},
		{12_345_678, "12,346 km", "12\u202f346 km"},
		{-350, "−350 m", "−350 m"},
	} {
		assert.Equal(t, spaced(c.en), Distance(EN, c.metres))
		assert.Equal(t, spaced(c.fr), Distance(FR, c.metres))
	}
	assert.Equal(t, Absent, Distance(EN, math.NaN()))
}

func TestSpeed(t *testing.T) {
	for _, c := range []struct {
		kph    float64
		en, fr string
	}{
		{0, "0 km/h", "0 km/h"},
		{4.56, "4.6 km/h", "4,6 km/h"},
		{9.97, "10 km/h", "10 km/h"},
		{213.4, "213 km/h", "213 km/h"},
		{12345, "12,345 km/h", "12\u202f345 km/h"},
	} {
		assert.Equal(t, spaced(c.en), Speed(EN, c.kph))
		assert.Equal(t, spaced(c.fr), Speed(FR, c.kph))
	}
	assert.Equal(t, Absent, Speed(FR, math.Inf(1)))
}

func TestPercent(t *testing.T) {
	for _, c := range []struct {
		share    float64
		decimals int
		en, fr   string
	}{
		{0, 0, "0%", "0 %"},
		{-0.08, 0, "−8%", "−8 %"},
		{0.085, 1, "8.5%", "8,5 %"},
		{1, 0, "100%", "100 %"},
	} {
		assert.Equal(t, c.en, Percent(EN, c.share, c.decimals))
		assert.Equal(t, spaced(c.fr), Percent(FR, c.share, c.decimals))
	}
	assert.Equal(t, Absent, Percent(FR, math.NaN(), 1))
}

func TestBytes(t *testing.T) {
	for n, want := range map[int64]Text{
		0: {"0 B", "0 o"}, 999: {"999 B", "999 o"}, 1000: {"1.0 kB", "1,0 ko"}, 9_960: {"10 kB", "10 ko"},
		801_234_567: {"801 MB", "801 Mo"}, 999_600_000: {"1.0 GB", "1,0 Go"}, 1_234_567_890: {"1.2 GB", "1,2 Go"},
		math.MaxInt64: {"9.2 EB", "9,2 Eo"}, -2000: {"−2.0 kB", "−2,0 ko"},
	} {
		assert.Equal(t, spaced(want.EN), Bytes(EN, n))
		assert.Equal(t, spaced(want.FR), Bytes(FR, n))
	}
}
