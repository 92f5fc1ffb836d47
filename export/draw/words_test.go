package draw

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/quai-transit/quai/gtfs/lang"
)

func TestNumbers(t *testing.T) {
	for n, want := range map[int][2]string{0: {"0", "0"}, 999: {"999", "999"}, -1234: {"−1,234", "−1\u202f234"}, 1234567: {"1,234,567", "1\u202f234\u202f567"}} {
		assert.Equal(t, want[0], number(n, lang.EN))
		assert.Equal(t, want[1], number(n, lang.FR))
	}
	for metres, want := range map[float64][2]string{
		312.4: {"312\u00a0m", "312\u00a0m"}, 2000: {"2\u00a0km", "2\u00a0km"}, 1449: {"1.4\u00a0km", "1,4\u00a0km"}, 1234600: {"1,235\u00a0km", "1\u202f235\u00a0km"},
	} {
		assert.Equal(t, want[0], distance(metres, lang.EN))
		assert.Equal(t, want[1], distance(metres, lang.FR))
	}
}

func TestTimes(t *testing.T) {
	for seconds, want := range map[int]string{0: "00:00", 29100: "08:05", 25*3600 + 600: "01:10\u00a0+1", -5: "00:00", 49 * 3600: "01:00\u00a0+2"} {
		assert.Equal(t, want, clock(seconds))
	}
	first := time.Date(2026, 11, 1, 23, 0, 0, 0, time.UTC)
	assert.Equal(t, "Sun 1 Nov 2026", day(first, lang.EN))
	assert.Equal(t, "dim. 1er nov. 2026", day(first, lang.FR))
}

func TestTimeStepKeepsLabelsApart(t *testing.T) {
	for _, span := range []int{1, 60, 3000, 7200, 30 * 3600, 1 << 40} {
		step := timeStep(span, 600)
		assert.Positive(t, step)
		assert.LessOrEqual(t, span/step, 12, "%d s", span)
	}
}

func TestShortened(t *testing.T) {
	assert.Equal(t, "Gare", shortened("Gare", 12, 100))
	assert.Equal(t, "Gare…", shortened("Gare de Quaiville-les-Bains", 12, 40))
	assert.Equal(t, "東…", shortened("東京都庁前", 12, 20))
}

func TestScaleIsRound(t *testing.T) {
	for x, want := range map[float64]float64{140: 100, 200: 200, 499: 200, 512: 500, 7300: 5000, 0.3: 0.2} {
		assert.InDelta(t, want, roundBelow(x), 1e-9)
	}
}
