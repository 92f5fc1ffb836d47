package rules

import (
	"iter"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/validate"
)

// A hop is a timing at which a rule looks for hops that are too fast, by its first trip.
type hop struct {
	feed  *gtfs.Feed
	spots []geo.Spot

	// Of the pattern: its stops, the metres from each to the next, NaN where one of them
	// has no place, and those of [hop.past] once asked for.
	pattern gtfs.PatternID
	stops   []gtfs.StopID
	ways    []float64
	summed  []float64
	kind    gtfs.Enum // route type
	limit   float64   // km/h

	trips []int32   // of the timing
	calls gtfs.Rows // of the first of them
	pace  pace      // of all of them
}

// hops yields the timings of all trips whose route exists. The hop is used again: it
// holds until the next.
func hops(p *validate.Pass) iter.Seq[*hop] {
	return func(yield func(*hop) bool) {
		f := p.Feed
		h := &hop{feed: f, spots: spots.Of(p), pattern: gtfs.NoPattern}
		for _, t := range callLooks.Of(p).timings() {
			if p.Stopped() {
				return
			}
			q := f.Patterns().At(t.pattern)
			route, ok := f.Routes.RouteID.Row(q.RouteID)
			if !ok {
				continue
			}
			if h.enter(t.pattern) {
				h.kind = f.Routes.RouteType.At(route)
				h.limit = speedLimit(limitType(p, h.kind))
			}
			h.trips, h.calls, h.pace = t.trips, callsOf(f, t.trips[0]), t.pace
			if !yield(h) {
				return
			}
		}
	}
}

// enter takes a pattern, if it is another than that of the timing before: timings stand
// pattern by pattern.
func (h *hop) enter(id gtfs.PatternID) bool {
	if id == h.pattern {
		return false
	}
	h.pattern, h.stops = id, h.feed.Patterns().At(id).Stops
	h.measure()
	return true
}

// measure works out the ways of the pattern, which all its timings share.
func (h *hop) measure() {
	h.ways, h.summed = h.ways[:0], h.summed[:0]
	for k := 1; k < len(h.stops); k++ {
		h.ways = append(h.ways, h.spot(k-1).To(h.spot(k)))
	}
}

func (h *hop) spot(k int) geo.Spot { return h.spots[h.stops[k]] }

func (h *hop) departure(k int) gtfs.Time { return h.feed.StopTimes.DepartureTime.At(h.calls.Row(k)) }

func (h *hop) arrival(k int) gtfs.Time { return h.feed.StopTimes.ArrivalTime.At(h.calls.Row(k)) }

// known reports whether the stop of call k stands in stops.txt.
func (h *hop) known(k int) bool {
	_, ok := h.feed.Stops.StopID.Row(h.stops[k])
	return ok
}

// way returns the metres between two calls.
func (h *hop) way(from, to int) float64 {
	if to == from+1 {
		return h.ways[from]
	}
	return h.spot(from).To(h.spot(to))
}

// past returns the metres from each call to the next, 0 to one whose position is not
// known: the way is then summed past it. The last is 0.
func (h *hop) past(zero bool) []float64 {
	if len(h.summed) > 0 {
		return h.summed
	}
	at := h.spot(0)
	if zero && !at.Known() {
		at = geo.Point{}.Spot()
	}
	for k := 1; k < len(h.stops); k++ {
		next, metres := h.spot(k), 0.0
		if next.Known() {
			if at.Known() {
				metres = h.wayFrom(at, k)
			}
			at = next
		}
		h.summed = append(h.summed, metres)
	}
	h.summed = append(h.summed, 0)
	return h.summed
}

// wayFrom returns the metres to call k from a spot, which is that of the call before
// where that one has any.
func (h *hop) wayFrom(at geo.Spot, k int) float64 {
	if way := h.ways[k-1]; way == way {
		return way
	}
	return at.To(h.spot(k))
}

// eachConsecutive yields the calls between which a time and a way are known, with the
// metres, and passes over those without. With stall a first call without them is never
// passed over, so that the trip is not looked at.
func (h *hop) eachConsecutive(stall bool, yield func(from, to int, metres float64)) {
	from := 0
	for to := 1; to < len(h.stops); to++ {
		if starts := h.spot(from).Known() && h.departure(from).IsSet(); !starts {
			if !stall {
				from = to
			}
			continue
		}
		if !h.spot(to).Known() || !h.arrival(to).IsSet() {
			continue
		}
		yield(from, to, h.way(from, to))
		from = to
	}
}
