package gtfs

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs/source"
)

const oneZone = `{"type":"FeatureCollection","features":[{"type":"Feature","id":"Z","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]]]}}]}`

func newLocationReader(stopped func() bool) *locationReader {
	return &locationReader{t: newFeed(nil, Options{}).Locations, stopped: stopped}
}

// TestLocationsBeyondTheLimitAreUnreadable holds that a file of the limit is read.
func TestLocationsBeyondTheLimitAreUnreadable(t *testing.T) {
	never := func() bool { return false }
	text := oneZone + strings.Repeat(" ", 1<<20-len(oneZone))
	l := newLocationReader(never)
	l.whole([]byte(text), 1<<20)
	assert.Equal(t, 1, l.t.Len())
	assert.True(t, l.t.read)
	l = newLocationReader(never)
	l.whole([]byte(text+" "), 1<<20)
	assert.False(t, l.t.read)
	require.Len(t, l.t.Defects().All(), 1)
	assert.Equal(t, UnreadableFile, l.t.Defects().All()[0].Kind)
	assert.Equal(t, "more than 1 MiB", l.t.Defects().All()[0].Raw)
}

// TestReadingOfLocationsIsGivenUp holds that each long part of it asks.
func TestReadingOfLocationsIsGivenUp(t *testing.T) {
	always := func() bool { return true }
	l := newLocationReader(always)
	l.whole([]byte(oneZone), maxLocations)
	assert.Zero(t, l.t.Len())
	bow := orb.MultiPolygon{{{{0, 0}, {4, 4}, {4, 0}, {0, 4}, {0, 0}}}}
	assert.Empty(t, invalid(bow, always))
	assert.Equal(t, selfCrossing, invalid(bow, func() bool { return false }))
	nested := &validity{stopped: always, rings: []validRing{{polygon: 0}, {polygon: 1}}}
	assert.Empty(t, nested.nesting())

	a, err := source.FromFS(fstest.MapFS{"locations.geojson": {Data: []byte(oneZone)}}, "zones")
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = Read(ctx, a, Options{})
	require.ErrorIs(t, err, context.Canceled)
}
