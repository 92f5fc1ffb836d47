package rules

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
)

func never() bool { return false }

// TestNearestFindsWhatPlainSearchFinds has stops that share points, and some far away.
func TestNearestFindsWhatPlainSearchFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := &servedArea{}
		for range rapid.IntRange(2, 12).Draw(t, "stops") {
			lat, lon := rapid.IntRange(0, 3).Draw(t, "lat"), rapid.IntRange(0, 3).Draw(t, "lon")
			scale := rapid.SampledFrom([]float64{0.0005, 0.5, 10}).Draw(t, "scale")
			a.stops = append(a.stops, servedStop{at: geo.Point{Lat: float64(lat) * scale, Lon: float64(lon) * scale}})
		}
		metres, other := a.nearest(never)
		for i := range a.stops {
			want := math.Inf(1)
			for j := range a.stops {
				if i != j {
					want = min(want, geo.Haversine(a.stops[i].at, a.stops[j].at))
				}
			}
			require.Equal(t, want, metres[i])
			require.NotEqual(t, i, other[i])
			require.Equal(t, want, geo.Haversine(a.stops[i].at, a.stops[other[i]].at))
		}
	})
}

// TestManyStopsAtOnePoint holds that thousands of stops in one place, of one name or of
// as many, are grouped by name and have each other as nearest.
func TestManyStopsAtOnePoint(t *testing.T) {
	const stops, names = 6_000, 2_000
	var b strings.Builder
	b.WriteString("stop_id,stop_name,stop_lat,stop_lon\n")
	for i := range stops {
		fmt.Fprintf(&b, "S%d,Square %d,45,5\n", i, i%names)
	}
	feed := readFiles(t, map[string]string{"stops.txt": b.String()})
	a := &servedArea{}
	placeNames := &placeNames{of: make([]int32, stops+1)}
	for row := range stops {
		id := feed.Stops.StopID.At(row)
		a.stops = append(a.stops, servedStop{row: int32(row), id: id, at: feed.Stops.Place(row)})
		placeNames.of[id] = int32(row%names + 1)
	}
	groups, of := a.looseGroups(never, feed.Stops, placeNames)
	require.Len(t, groups, names)
	assert.Equal(t, []int32{0, names, 2 * names}, groups[0])
	assert.EqualValues(t, names-1, of[stops-1])
	metres, other := a.nearest(never)
	assert.Zero(t, metres[stops-1])
	assert.Zero(t, other[stops-1])
	assert.Equal(t, 1, other[0])
}

// TestUsualHopIsThatOfTheRoute holds that patterns of other routes play no part.
func TestUsualHopIsThatOfTheRoute(t *testing.T) {
	at := []geo.Point{{}, {Lat: 1}, {Lat: 2}, {Lat: 4}, {Lat: 9}}
	s := spikeSearch{stopped: never, usual: map[[2]uint32]float64{}, byRoute: map[gtfs.RouteID][]*gtfs.Pattern{
		1: {{RouteID: 1, Stops: []gtfs.StopID{1, 2, 4}}},
		2: {{RouteID: 2, Stops: []gtfs.StopID{2, 3}}},
	}}
	for _, pt := range at {
		s.at = append(s.at, pt.Spot())
	}
	assert.Equal(t, geo.Haversine(at[1], at[2]), s.usualHop(1, 4))
	assert.Equal(t, geo.Haversine(at[2], at[3]), s.usualHop(2, 4))
	assert.Zero(t, s.usualHop(3, 4))
}
