package dataset

import (
	"math/bits"

	"github.com/quai-transit/quai/gtfs"
)

// A stopService is what leaves from a stop.
type stopService struct {
	n           [kindsOfDay]int64 // departures on the days that stand for the day types
	first, last gtfs.Time         // on the weekday
	hours       hours             // of the weekday
	ever        bool              // on any day
}

// hours are hours of a service day, one bit each.
type hours [2]uint64

// add adds the hours of times that are headway seconds apart.
func (h *hours) add(first, last gtfs.Time, headway int32) {
	for t := first; t <= last; t += gtfs.Time(max(headway, 3600)) { // nearer ones leave out no hour
		h.set(t)
	}
	if headway < 3600 {
		h.set(last)
	}
}

func (h *hours) set(t gtfs.Time) {
	hour := min(max(int(t)/3600, 0), 64*len(h)-1)
	h[hour/64] |= 1 << (hour % 64)
}

func (h *hours) len() int32 { return int32(bits.OnesCount64(h[0]) + bits.OnesCount64(h[1])) }

// stopService adds up the departures at each row of stops.txt.
func (in *Input) stopService() []stopService {
	at := newStopService(in.Feed.Stops.Len())
	for _, row := range in.trips().rows {
		in.serve(at, row)
	}
	return at
}

func newStopService(n int) []stopService {
	at := make([]stopService, n)
	for i := range at {
		at[i] = noService()
	}
	return at
}

func noService() stopService { return stopService{first: gtfs.NoTime, last: gtfs.NoTime} }

// serve adds the departures of a trip.
func (in *Input) serve(at []stopService, row int32) {
	f, trips := in.Feed, in.trips()
	id, service := f.Trips.TripID.At(int(row)), f.Trips.ServiceID.At(int(row))
	if trips.runs[row] == 0 || f.Services().Count(service) == 0 {
		return
	}
	days, _ := in.daysOf(service)
	calls := f.CallsOf(id)
	for k := range calls.Len() - 1 {
		call := calls.Row(k)
		stop, ok := f.Stops.StopID.Row(f.StopTimes.StopID.At(call))
		if !ok || f.StopTimes.PickupType.At(call) == 1 {
			continue
		}
		s := &at[stop]
		s.ever = true
		for kind, on := range days {
			if on {
				s.n[kind] += trips.runs[row]
			}
		}
		if t := departure(f.StopTimes, call); t.IsSet() && days[weekday] {
			trips.each(id, int(row), t, func(first, last gtfs.Time, headway int32) {
				s.first, s.last = earlier(s.first, first), later(s.last, last)
				s.hours.add(first, last, headway)
			})
		}
	}
}
