package dataset

import (
	"slices"

	"github.com/quai-transit/quai/gtfs"
)

// A reference is the busiest stop of a route and direction on a day, and when its runs
// leave there.
type reference struct {
	stop  int // row of stops.txt
	times []gtfs.Time
}

// maxTimes bounds the departures looked at: frequencies.txt can ask for any number.
const maxTimes = 1 << 20

// reference finds the stop with the most departures on a day, of several the one whose
// id comes first; ok is false where there is none.
func (in *Input) reference(g *group, d gtfs.Date) (ref reference, ok bool) {
	counts := map[gtfs.StopID]int64{}
	in.departures(g, d, func(stop gtfs.StopID, row int32, _ gtfs.Time) { counts[stop] += in.trips().runs[row] })
	texts := in.names().stop
	var busiest gtfs.StopID
	for stop, n := range counts { // the order does not matter: no two ids have one text
		if most := counts[busiest]; busiest == 0 || n > most || n == most && texts[stop] < texts[busiest] {
			busiest = stop
		}
	}
	if busiest == 0 {
		return ref, false
	}
	ref.stop, _ = in.Feed.Stops.StopID.Row(busiest)
	in.departures(g, d, func(stop gtfs.StopID, row int32, at gtfs.Time) {
		if stop == busiest && at.IsSet() {
			ref.add(in, row, at)
		}
	})
	slices.Sort(ref.times)
	return ref, true
}

// add adds the runs of a trip that leaves the stop at a time as planned.
func (r *reference) add(in *Input, row int32, at gtfs.Time) {
	in.trips().each(in.Feed.Trips.TripID.At(int(row)), int(row), at, func(first, last gtfs.Time, headway int32) {
		for t := first; t <= last && len(r.times) < maxTimes; t += gtfs.Time(max(headway, 1)) {
			r.times = append(r.times, t)
		}
	})
}

// departures calls yield with every call at which riders can board a trip of a group
// that runs on a day: its stop, its trip's row and its time as planned.
func (in *Input) departures(g *group, d gtfs.Date, yield func(gtfs.StopID, int32, gtfs.Time)) {
	f := in.Feed
	for _, row := range g.trips {
		if !f.Services().Runs(f.Trips.ServiceID.At(int(row)), d) || in.trips().runs[row] == 0 {
			continue
		}
		calls := f.CallsOf(f.Trips.TripID.At(int(row)))
		for k := range calls.Len() - 1 {
			call := calls.Row(k)
			stop := f.StopTimes.StopID.At(call)
			if _, ok := f.Stops.StopID.Row(stop); ok && f.StopTimes.PickupType.At(call) != 1 {
				yield(stop, row, departure(f.StopTimes, call))
			}
		}
	}
}

// headways returns the minutes between departures in [from, to), sorted by length.
func (r *reference) headways(from, to gtfs.Time) (minutes []float64) {
	last := gtfs.NoTime
	for _, t := range r.times {
		if t < from || t >= to {
			continue
		}
		if last.IsSet() {
			minutes = append(minutes, float64(t-last)/60)
		}
		last = t
	}
	slices.Sort(minutes)
	return minutes
}

// quantile returns the value below which a share q of sorted values lies, between two of
// them in proportion; NaN of none.
func quantile(sorted []float64, q float64) float64 {
	if len(sorted) == 0 {
		return float64(gtfs.NoFloat)
	}
	at := q * float64(len(sorted)-1)
	i := int(at)
	if i+1 == len(sorted) {
		return sorted[i]
	}
	return sorted[i] + float64((at-float64(i))*(sorted[i+1]-sorted[i]))
}
