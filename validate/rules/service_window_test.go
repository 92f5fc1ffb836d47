package rules

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMajorityWindow(t *testing.T) {
	_, ok := majorityWindow(nil)
	assert.False(t, ok, "no day has trips")

	counts := []dayCount{{1, 2}, {2, 10}, {3, 1}, {4, 8}, {5, 7}, {6, 6}}
	w, ok := majorityWindow(counts)
	assert.True(t, ok)
	assert.Equal(t, run{2, 5}, w, "from the first to the last day with at least 7 of 10")
}

func TestTripsPerDate(t *testing.T) {
	feed := readFiles(t, map[string]string{
		"calendar_dates.txt": "service_id,date,exception_type\nA,20261123,1\nA,20261124,1\nB,20261124,1\nB,20261126,1\n",
		"trips.txt":          "route_id,service_id,trip_id\nR,A,T1\nR,A,T2\nR,B,T3\n",
		"frequencies.txt":    "trip_id,start_time,end_time,headway_secs\nT3,08:00:00,09:00:00,600\n",
	})
	day := feed.CalendarDates.Date.At(0)
	assert.Equal(t, []dayCount{{day, 2}, {day + 1, 8}, {day + 3, 6}},
		tripsPerDate(feed, newActivity(feed, soundModel)))
}
