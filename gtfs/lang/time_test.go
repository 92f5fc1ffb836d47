package lang

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTime(t *testing.T) {
	for _, c := range []struct {
		seconds int32
		people  string
	}{
		{0, "00:00"},
		{8*3600 + 5*60, "08:05"},
		{8*3600 + 5*60 + 30, "08:05:30"},
		{24 * 3600, "00:00\u00a0+1"},
		{25*3600 + 10*60, "01:10\u00a0+1"},
		{49*3600 + 59, "01:00:59\u00a0+2"},
		{100 * 3600, "04:00\u00a0+4"},
		{-600, "23:50\u00a0−1"},
		{-24 * 3600, "00:00\u00a0−1"},
		{math.MaxInt32, "03:14:07\u00a0+24855"},
		{math.MinInt32, "20:45:52\u00a0−24856"},
	} {
		assert.Equal(t, c.people, Time(c.seconds))
	}
}
