package jamespfennell

import (
	"testing"
	"time"

	jf "github.com/jamespfennell/gtfs"
	"github.com/stretchr/testify/assert"
)

func TestTheZoneIsNeverThatOfThisMachine(t *testing.T) {
	for _, name := range []string{"Local", "", "Nowhere/Nothing", "../UTC"} {
		assert.Same(t, time.UTC, zoneOf([]jf.Agency{{Timezone: name}}), name)
	}
	assert.Same(t, time.UTC, zoneOf(nil))
	assert.Equal(t, "Europe/Paris", zoneOf([]jf.Agency{{Timezone: "Europe/Paris"}}).String())
}
