package lang

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestDate(t *testing.T) {
	for _, c := range []struct {
		day    int32
		en, fr string
	}{
		{20780, "Mon 23 Nov 2026", "lun. 23 nov. 2026"},
		{0, "Thu 1 Jan 1970", "jeu. 1er janv. 1970"},
		{-1, "Wed 31 Dec 1969", "mer. 31 déc. 1969"},
		{19782, "Thu 29 Feb 2024", "jeu. 29 févr. 2024"},
	} {
		assert.Equal(t, c.en, Date(EN, c.day))
		assert.Equal(t, c.fr, Date(FR, c.day))
	}
	assert.Equal(t, "November 2026", MonthOf(EN, 20780))
	assert.Equal(t, "novembre 2026", MonthOf(FR, 20780))
	assert.NotEmpty(t, Date(EN, math.MinInt32))
}

func TestNamesOfMonthsAndDays(t *testing.T) {
	assert.Equal(t, "August", Month(EN, time.August))
	assert.Equal(t, "août", Month(FR, time.August))
	assert.Equal(t, "juil.", ShortMonth(FR, time.July))
	assert.Equal(t, "Sunday", Weekday(EN, time.Sunday))
	assert.Equal(t, "dim.", ShortWeekday(FR, time.Sunday))
	for _, l := range All {
		assert.Equal(t, Absent, Month(l, 0))
		assert.Equal(t, Absent, ShortMonth(l, 13))
		assert.Equal(t, Absent, Weekday(l, -1))
		assert.Equal(t, Absent, ShortWeekday(l, 7))
	}
	for m := time.January; m <= time.December; m++ {
		assert.Equal(t, m.String(), Month(EN, m))
		assert.Equal(t, m.String()[:3], ShortMonth(EN, m))
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		assert.Equal(t, d.String(), Weekday(EN, d))
		assert.Equal(t, d.String()[:3], ShortWeekday(EN, d))
	}
}

func TestEnglishDatesReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := rapid.Int32Range(-719162, 2932896).Draw(t, "day") // years 1 to 9999
		back, err := time.Parse("Mon 2 Jan 2006", Date(EN, day))
		if err != nil { // the layout wants four digits for a year
			require.Less(t, dayTime(day).Year(), 1000)
			return
		}
		assert.Equal(t, int64(day)*86400, back.Unix())
	})
}
