package release

import (
	"fmt"
	"strconv"
	"time"

	jf "github.com/jamespfennell/gtfs"

	"github.com/quai-transit/quai/gtfs"
)

// compareCalls compares the calls of a trip, but for rows without a time, which the
// second reader does not carry.
func compareCalls(feed *gtfs.Feed, id gtfs.TripID, theirs *jf.ScheduledTrip) error {
	var ours []int
	rows := feed.CallsOf(id)
	for k := range rows.Len() {
		if timed(feed.StopTimes, rows.Row(k)) {
			ours = append(ours, rows.Row(k))
		}
	}
	if len(ours) != len(theirs.StopTimes) {
		return disagreement("stop_times.txt", "stops of trip "+theirs.ID, strconv.Itoa(len(ours)), strconv.Itoa(len(theirs.StopTimes)))
	}
	if repeats(feed.StopTimes, ours) {
		return nil // calls of one stop_sequence come in any order there
	}
	for k, i := range ours {
		if err := compareCall(feed.StopTimes, i, &theirs.StopTimes[k]); err != nil {
			return err
		}
	}
	return nil
}

// repeats tells whether calls in order of their stop_sequence have one twice.
func repeats(t *gtfs.StopTimes, rows []int) bool {
	for k := 1; k < len(rows); k++ {
		if t.StopSequence.At(rows[k]) == t.StopSequence.At(rows[k-1]) {
			return true
		}
	}
	return false
}

// compareCall compares one row. Where only one of the two times is given the second
// reader has neither.
func compareCall(t *gtfs.StopTimes, i int, theirs *jf.ScheduledStopTime) error {
	where := func(field string) string { return fmt.Sprintf("%s on line %d", field, t.Line(i)) }
	if ours, other := t.StopID.Text(i), theirs.Stop.Id; ours != other {
		return disagreement("stop_times.txt", where("stop_id"), ours, other)
	}
	if ours, other := int(t.StopSequence.At(i)), theirs.StopSequence; ours != other {
		return disagreement("stop_times.txt", where("stop_sequence"), strconv.Itoa(ours), strconv.Itoa(other))
	}
	arrival, departure := t.ArrivalTime.At(i), t.DepartureTime.At(i)
	if !arrival.IsSet() || !departure.IsSet() {
		return nil
	}
	if other := clockOf(theirs.ArrivalTime); arrival != other {
		return disagreement("stop_times.txt", where("arrival_time"), arrival.String(), other.String())
	}
	if other := clockOf(theirs.DepartureTime); departure != other {
		return disagreement("stop_times.txt", where("departure_time"), departure.String(), other.String())
	}
	return nil
}

func clockOf(d time.Duration) gtfs.Time { return gtfs.Time(d / time.Second) }
