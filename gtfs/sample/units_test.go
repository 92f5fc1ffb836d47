package sample

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A vehicle ends a trip before it begins the next, at the stop where it then is.
func TestVehiclesAreInOnePlace(t *testing.T) {
	c := newCity(Options{Seed: 2}.withDefaults())
	for u := range c.units {
		type place struct{ free, stop int }
		last := map[int]place{}
		for _, trip := range u.trips {
			if trip.block == 0 {
				continue
			}
			if was, ok := last[trip.block]; ok {
				require.LessOrEqual(t, was.free, trip.start, "%s %s", u.line.id, u.service.id)
				first := c.stops[trip.pattern.stops[0]].pos
				assert.Less(t, c.stops[was.stop].pos.to(first), 150.0, "%s %s", u.line.id, u.service.id)
			}
			last[trip.block] = place{trip.end(u.service.day), trip.pattern.stops[len(trip.pattern.stops)-1]}
		}
	}
}

// No trip overtakes the one before it on its line.
func TestTripsKeepTheirOrder(t *testing.T) {
	c := newCity(Options{Seed: 4, Trips: 30000}.withDefaults())
	for u := range c.units {
		var last [2]*trip
		for i := range u.trips {
			now := &u.trips[i]
			if was := last[now.pattern.dir]; was != nil {
				require.Less(t, was.start, now.start)
				require.LessOrEqual(t, was.end(u.service.day), now.end(u.service.day), "%s %s", u.line.id, u.service.id)
			}
			last[now.pattern.dir] = now
		}
	}
}

// Night buses run past midnight of their service day.
func TestNightsPassMidnight(t *testing.T) {
	c := newCity(Options{}.withDefaults())
	i := slices.IndexFunc(c.lines, func(l *line) bool { return l.kind == night })
	require.NotEqual(t, -1, i)
	for _, s := range c.services {
		for _, trip := range c.unit(c.lines[i], s).trips {
			assert.Greater(t, trip.start, hours(24))
		}
	}
}

// Stops stand beside their way, on the right of traffic.
func TestStopsStandBesideTheWay(t *testing.T) {
	c := newCity(Options{Seed: 6, Stops: 800}.withDefaults())
	for _, l := range c.lines {
		for _, p := range l.patterns {
			for i, s := range p.stops {
				at := p.shape.at(p.dist[i])
				by := at.to(c.stops[s].pos)
				limit := 12.0
				if modes[l.kind].stations {
					limit = 60 // lines that share a platform come by on ways of their own
				}
				assert.Less(t, by, limit, "%s stop %d", l.id, i)
				ahead := p.shape.at(min(p.dist[i]+5, p.shape.length())).sub(p.shape.at(max(p.dist[i]-5, 0)))
				if !modes[l.kind].stations {
					assert.Positive(t, c.stops[s].pos.sub(at).dot(ahead.right()), "%s stop %d is on the left", l.id, i)
				}
			}
		}
	}
}
