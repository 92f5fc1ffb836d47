package rules

import (
	"math"

	"github.com/quai-transit/quai/gtfs/geo"
)

// An overshoot is how far a shape goes on beyond the first and the last call of all its
// trips, in metres along it.
type overshoot struct {
	trip         int32 // row of the first trip of the shape
	before, past float64
	limit        float64
}

func newOvershoot(trip int32) overshoot {
	return overshoot{trip: trip, before: math.Inf(1), past: math.Inf(1), limit: 300}
}

// measure looks at the places of the calls of one trip, none where they have no order.
func (o *overshoot) measure(at []geo.Position, length float64, isRail bool) {
	if isRail {
		o.limit = 1_000
	}
	if len(at) > 0 {
		o.before = math.Min(o.before, at[0].Along)
		o.past = math.Min(o.past, length-at[len(at)-1].Along)
	}
}

// over tells whether either end is too far beyond; not where no trip could be measured.
func (o *overshoot) over() bool {
	most := math.Max(o.before, o.past)
	return most > o.limit && !math.IsInf(most, 1)
}
