package gtfs_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/quai-transit/quai/gtfs"
)

func TestRowsBelongToStopsAndTrips(t *testing.T) {
	f := feedOf(t, map[string]string{
		"stops.txt":       "stop_id\nA\nB\n",
		"trips.txt":       "trip_id\nT\nU\n",
		"stop_times.txt":  "trip_id,stop_id,stop_sequence\nU,B,1\nX,,2\n",
		"frequencies.txt": "trip_id,start_time\nU,06:00:00\n",
		"transfers.txt":   "from_stop_id,to_stop_id\nB,A\n",
		"pathways.txt":    "pathway_id,from_stop_id,to_stop_id\nP,B,A\n",
	})
	const none = -1
	for about, c := range map[string]struct {
		cell       gtfs.Cell
		stop, trip int
	}{
		"a stop":                {f.Stops.StopID.Cell(1), 1, none},
		"a trip":                {f.Trips.ServiceID.Cell(0), none, 0},
		"a call":                {f.StopTimes.StopSequence.Cell(0), 1, 1},
		"a call of nobody":      {f.StopTimes.StopSequence.Cell(1), none, none},
		"a frequency":           {f.Frequencies.StartTime.Cell(0), none, 1},
		"a transfer":            {f.Transfers.ToStopID.Cell(0), 1, none},
		"a pathway":             {f.Pathways.PathwayID.Cell(0), 1, none},
		"a column":              {f.Stops.StopID.Cell(-1), none, none},
		"a file without either": {f.Routes.RouteID.Cell(0), none, none},
	} {
		for what, find := range map[string]func(gtfs.Cell) (int, bool){"stop": f.StopRow, "trip": f.TripRow} {
			row, ok := find(c.cell)
			if !ok {
				row = none
			}
			want := c.stop
			if what == "trip" {
				want = c.trip
			}
			assert.Equal(t, want, row, "%s of %s", what, about)
		}
	}
}
