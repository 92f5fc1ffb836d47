package gtfs_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
)

func TestPlaces(t *testing.T) {
	f := feedOf(t, map[string]string{
		"stops.txt":  "stop_id,stop_lat,stop_lon,location_type,parent_station\nG,48,2,1,\nP,,,0,G\nB,,,4,P\nL,47,,0,\n",
		"shapes.txt": "shape_id,shape_pt_sequence,shape_pt_lat,shape_pt_lon\nS,2,48.2,2\nS,1,48.1,2\nS,3,,2\n",
	})
	assert.Equal(t, geo.Point{Lat: 48, Lon: 2}, f.Stops.Place(0))
	assert.False(t, f.Stops.Place(1).Known())
	assert.False(t, f.Stops.Place(3).Known(), "a latitude alone is no place")
	for _, row := range []int{0, 1, 2} {
		assert.Equal(t, geo.Point{Lat: 48, Lon: 2}, f.Stops.PlaceOf(f.Stops.StopID.At(row)), row)
	}
	assert.False(t, f.Stops.PlaceOf(f.Stops.StopID.At(3)).Known())
	assert.False(t, f.Stops.PlaceOf(0).Known())

	id, ok := f.Shapes.ShapeID.Space().Find([]byte("S"))
	require.True(t, ok)
	assert.Equal(t, []geo.Point{{Lat: 48.1, Lon: 2}, {Lat: 48.2, Lon: 2}}, f.Line(gtfs.ShapeID(id)), "in order, those known")
	assert.Empty(t, f.Line(0))
}
