package rules

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
)

// TestLongSearchesLeaveWhenStopped holds that they ask, and find nothing once stopped.
func TestLongSearchesLeaveWhenStopped(t *testing.T) {
	always := func() bool { return true }
	feed := readFiles(t, map[string]string{
		"routes.txt":     "route_id,route_type\nR,3\n",
		"stops.txt":      "stop_id,stop_name,stop_lat,stop_lon\nA,Gare,45,5\nB,Gare,45,5\nZ,Gare,46,5\n",
		"shapes.txt":     "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\nP,47,5,1\nP,47.1,5,2\n",
		"trips.txt":      "route_id,service_id,trip_id,shape_id\nR,W,T,P\n",
		"stop_times.txt": "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT,08:00:00,08:00:00,A,1\nT,08:01:00,08:01:00,Z,2\nT,08:02:00,08:02:00,B,3\n",
	})
	q := feed.Patterns().At(0)
	for _, x := range []struct {
		stopped func() bool
		found   bool
	}{{never, true}, {always, false}} {
		faults := findShapeFaults(feed, x.stopped, false)
		assert.Equal(t, x.found, len(faults.byKind[geo.TooFar]) > 0)

		a := &servedArea{}
		names := &placeNames{of: []int32{0, 1, 1, 1}}
		for row := range feed.Stops.Len() {
			a.stops = append(a.stops, servedStop{row: int32(row), id: feed.Stops.StopID.At(row), at: feed.Stops.Place(row)})
		}
		metres, _ := a.nearest(x.stopped)
		assert.Equal(t, x.found, metres[2] > 0)
		groups, _ := a.looseGroups(x.stopped, feed.Stops, names)
		assert.Equal(t, x.found, len(groups) > 0)

		at := make([]geo.Spot, feed.Stops.Len()+1)
		for id := range at {
			at[id] = feed.Stops.PlaceOf(gtfs.StopID(id)).Spot()
		}
		s := spikeSearch{feed: feed, stopped: x.stopped, at: at, of: map[gtfs.StopID]int{}, usual: map[[2]uint32]float64{{uint32(q.RouteID), uint32(q.Stops[1])}: 500}}
		s.pattern(q)
		require.Equal(t, x.found, len(s.found) > 0)
	}
}
