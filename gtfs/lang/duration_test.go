package lang

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDuration(t *testing.T) {
	for _, c := range []struct {
		seconds int64
		want    string
	}{
		{0, "0 s"},
		{30, "30 s"},
		{60, "1 min"},
		{300, "5 min"},
		{330, "5 min 30 s"},
		{3599, "59 min 59 s"},
		{3600, "1 h 00"},
		{3900, "1 h 05"},
		{3929, "1 h 05"},
		{3930, "1 h 06"},
		{7199, "2 h 00"},
		{100000, "27 h 47"},
		{-330, "−5 min 30 s"},
	} {
		want := spaced(c.want)
		assert.Equal(t, want, Duration(EN, c.seconds))
		assert.Equal(t, want, Duration(FR, c.seconds))
	}
	assert.Equal(t, spaced("1,000 h 00"), Duration(EN, 3600000))
	assert.Equal(t, spaced("1\u202f000 h 00"), Duration(FR, 3600000))
	assert.Contains(t, Duration(EN, math.MinInt64), minus)
}

func TestDays(t *testing.T) {
	for n, want := range map[int64]Text{
		0: {"0 days", "0 jour"}, 1: {"1 day", "1 jour"}, 14: {"14 days", "14 jours"},
		-1: {"−1 day", "−1 jour"}, 1000: {"1,000 days", "1\u202f000 jours"},
	} {
		assert.Equal(t, spaced(want.EN), Days(EN, n))
		assert.Equal(t, spaced(want.FR), Days(FR, n))
	}
}
