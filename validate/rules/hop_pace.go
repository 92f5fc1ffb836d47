package rules

import (
	"math"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/parallel"
)

// A pace tells how fast a timing is at most, so that most need no other look.
type pace struct {
	kph float64 // between two calls; infinite where a time or a place is not known
	// steady says that time goes on at each hop: then longer ways are no faster.
	steady bool
}

// slow tells that no hop is faster than a limit in km/h, with more room than rounding takes.
func (p pace) slow(limit float64) bool { return p.kph*(1+1e-9) <= limit }

// findPaces works out the paces of timings, a share of them in each thread.
func findPaces(f *gtfs.Feed, all []timing) {
	at := spotsOf(f)
	const chunk = 512 // timings: a few thousand calls
	parallel.Parts(len(all), chunk, f.Threads(), func(from, to int) {
		h, r := hop{feed: f, spots: at, pattern: gtfs.NoPattern}, callReader{st: f.StopTimes}
		for i := from; i < to; i++ {
			t := &all[i]
			h.enter(t.pattern)
			r.read(callsOf(f, t.trips[0]))
			t.pace = paceOf(h.ways, r.arrivals, r.departures)
		}
	})
}

// paceOf returns the pace at which ways in metres are made. No time counts as 59 s, the
// least that any rule takes it for.
func paceOf(ways []float64, arrivals, departures []gtfs.Time) pace {
	p := pace{steady: true}
	for k, way := range ways {
		left, arrived := departures[k], arrivals[k+1]
		if !left.IsSet() || !arrived.IsSet() || arrived < left || math.IsNaN(way) {
			return pace{kph: math.Inf(1)}
		}
		t := arrived - left
		if t == 0 || left < arrivals[k] {
			p.steady = false
		}
		if t == 0 {
			t = 59
		}
		p.kph = max(p.kph, way*3.6/float64(t))
	}
	return p
}
