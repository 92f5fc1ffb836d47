package gtfs_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/quai-transit/quai/gtfs"
)

func TestModeOf(t *testing.T) {
	for kind, want := range map[gtfs.Enum]string{
		0: "tram", 1: "metro", 2: "rail", 3: "bus", 4: "ferry", 5: "cable_tram", 6: "aerial_lift", 7: "funicular", 8: "other",
		9: "coach", 10: "rail", 11: "trolleybus", 12: "monorail", 13: "other", 99: "other", 109: "rail", 200: "coach", 401: "metro",
		405: "monorail", 700: "bus", 715: "bus", 800: "trolleybus", 900: "tram", 907: "cable_tram", 1000: "ferry", 1100: "air",
		1300: "aerial_lift", 1400: "funicular", 1501: "taxi", 1502: "ferry", 1600: "other", 1701: "cable_tram", 1702: "other",
		-5: "other", gtfs.OtherEnum: "other", gtfs.NoEnum: "other",
	} {
		assert.Equal(t, want, gtfs.ModeOf(kind).String(), kind)
	}
}

func TestModesHaveNames(t *testing.T) {
	seen := map[string]gtfs.Mode{}
	for m := gtfs.OtherMode; m <= gtfs.TaxiMode; m++ {
		assert.NotContains(t, seen, m.String())
		seen[m.String()] = m
		assert.NotEmpty(t, m.Label().EN, m)
		assert.NotEmpty(t, m.Label().FR, m)
	}
	assert.Equal(t, "other", gtfs.Mode(200).String())
	assert.Equal(t, gtfs.OtherMode.Label(), gtfs.Mode(200).Label())
}

func TestTrunkModes(t *testing.T) {
	assert.True(t, gtfs.ModeOf(401).Trunk())
	assert.False(t, gtfs.ModeOf(3).Trunk())
	assert.False(t, gtfs.OtherMode.Trunk())
}
