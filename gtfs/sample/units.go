package sample

import (
	"cmp"
	"slices"
)

// A unit is a line on one service: what one depot plans together.
type unit struct {
	line    *line
	service *service
	trips   []trip
}

// A trip is one run of a pattern.
type trip struct {
	pattern *pattern
	start   int // seconds after midnight of the service day
	block   int // number of the vehicle in its unit, from 1; 0 without
}

// units yields every unit in the order of the files. Only one is in memory at a
// time, so that a feed of any size can be streamed.
func (c *city) units(yield func(*unit) bool) {
	for _, l := range c.lines {
		for _, s := range c.services {
			if u := c.unit(l, s); len(u.trips) > 0 && !yield(u) {
				return
			}
		}
	}
}

func (c *city) unit(l *line, s *service) *unit {
	u := &unit{line: l, service: s}
	for dir, p := range l.patterns {
		n := natural(l.kind, dir, s.day)
		if n == 0 {
			continue
		}
		phase := float64(mix(c.Seed, uint64(l.depot[0])+uint64(len(l.long))<<8)%100)/250 + 0.5*float64(dir)
		for _, t := range departures(bands(l.kind, dir), atLeastOne(n*c.density), phase) {
			u.trips = append(u.trips, trip{pattern: p, start: t})
		}
	}
	slices.SortStableFunc(u.trips, func(a, b trip) int { return cmp.Compare(a.start, b.start) })
	if l.kind != shuttle {
		u.assign()
	}
	return u
}

const layover = 240 // seconds a vehicle rests at a terminus, at least

// assign gives each trip a vehicle: the one that has waited longest at its first
// stop, else a new one from the depot.
func (u *unit) assign() {
	type vehicle struct{ free, block int }
	var waiting [2][]vehicle // by the direction they can leave in
	vehicles := 0
	for i := range u.trips {
		t := &u.trips[i]
		dir := t.pattern.dir
		if q := waiting[dir]; len(q) > 0 && q[0].free <= t.start {
			t.block, waiting[dir] = q[0].block, q[1:]
		} else {
			vehicles++
			t.block = vehicles
		}
		next := 1 - dir
		if u.line.kind == ring {
			next = dir
		}
		free := t.end(u.service.day) + layover
		waiting[next] = append(waiting[next], vehicle{free, t.block})
	}
}

// end is when a trip leaves its last stop for good.
func (t *trip) end(d dayType) int {
	return t.start + tens(t.pattern.depart[len(t.pattern.depart)-1]*t.pace(d))
}

func (t *trip) pace(d dayType) int { return modes[t.pattern.line.kind].pace(d, t.start) }

// tens turns seconds in 1024ths into whole tens of seconds.
func tens(t int) int { return (t + 5120) / 10240 * 10 }
