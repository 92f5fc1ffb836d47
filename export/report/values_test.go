package report

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/source"
	"github.com/quai-transit/quai/validate"
)

func TestReasonsInBothLanguages(t *testing.T) {
	for en, fr := range map[string]string{
		"no shapes.txt":                         "pas de shapes.txt",
		"no attributions.txt":                   "pas d’attributions.txt",
		"unreadable trips.txt":                  "trips.txt illisible",
		"stops.txt was not read without errors": "stops.txt n’a pas pu être lu sans erreur",
		"no column trips.block_id":              "pas de colonne trips.block_id",
		"something else":                        "something else",
	} {
		assert.Equal(t, lang.Text{EN: en, FR: fr}, reason(en))
	}
}

func TestRefusalsTellBothLanguages(t *testing.T) {
	err := fmt.Errorf("open: %w", &source.NotZipError{Seems: lang.Text{EN: "an HTML page", FR: "une page HTML"}})
	assert.Contains(t, refusal(err).FR, "une page HTML")
	assert.Equal(t, lang.Text{EN: "disk", FR: "disk"}, refusal(errors.New("disk")))
}

func TestDatesAsTheReferenceSpellsThem(t *testing.T) {
	assert.Equal(t, "20261123", dateValue("feed_expiration_date7_days", "2026-11-23"))
	assert.Equal(t, "2026-11-23", dateValue("big_gap_in_service", "20261123"))
	assert.Equal(t, "soon", dateValue("big_gap_in_service", "soon"))
}

func TestNumbersInJSON(t *testing.T) {
	for _, c := range []struct {
		name string
		unit validate.Unit
		n    float64
		want any
	}{
		{"matchCount", validate.Count, 22, int64(22)},
		{"speedKph", validate.KPH, 171.5, 171.5},
		{"distanceKm", validate.Metres, 8165, 8.165},
		{"hasEntrance", validate.Count, 1, true},
		{"hasExit", validate.Count, 0, false},
	} {
		got, ok := numberValue(c.name, validate.DetailValue{Detail: &validate.Detail{Unit: c.unit}, Text: "x", Number: c.n})
		assert.True(t, ok)
		assert.Equal(t, c.want, got, c.name)
	}
	for _, x := range []float64{math.NaN(), math.Inf(1)} {
		_, ok := jsonNumber(x)
		assert.False(t, ok)
	}
	got, _ := cellNumber("007")
	assert.Equal(t, int64(7), got, "no number of JSON begins with 0")
}

func TestShares(t *testing.T) {
	assert.Equal(t, []int{10, 45, 45}, shares([]int{10, 100, 1_000}, 100))
	assert.Equal(t, []int{10, 20, 30}, shares([]int{10, 20, 30}, 100))
	assert.Empty(t, shares(nil, 100))
}
