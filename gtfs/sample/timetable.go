package sample

import "math"

// crowded is how far the timetable is condensed, against the headways of [bands],
// before more trips come from more periods instead.
const crowded = 1.6

// runOn chooses the services and the density that give about Trips trips.
func (c *city) runOn() []*service {
	var services []*service
	for periods := 1; periods <= days; periods++ {
		services = periodServices(c.Start, periods)
		c.demand = c.demandOn(services)
		if c.trips(crowded) >= c.Trips {
			break
		}
	}
	lo, hi := 0.0, 1000.0
	for range 60 {
		if mid := (lo + hi) / 2; c.trips(mid) < c.Trips {
			lo = mid
		} else {
			hi = mid
		}
	}
	c.density = hi
	return services
}

// A want is how many trips something asks for at density 1, and how often it occurs.
type want struct {
	trips float64
	times int
}

func (c *city) demandOn(services []*service) []want {
	var lines [ferry + 1]int
	for _, l := range c.lines {
		lines[l.kind]++
	}
	var on [dayTypes]int
	for _, s := range services {
		on[s.day]++
	}
	var out []want
	for k := range lines {
		for d := range on {
			for dir := range 2 {
				if n := natural(kind(k), dir, dayType(d)); n > 0 && lines[k]*on[d] > 0 {
					out = append(out, want{n, lines[k] * on[d]})
				}
			}
		}
	}
	return out
}

// trips is how many trips there are at a density.
func (c *city) trips(density float64) int {
	n := 0
	for _, w := range c.demand {
		n += w.times * atLeastOne(w.trips*density)
	}
	return n
}

func atLeastOne(trips float64) int { return max(1, int(math.Round(trips))) }

// natural is how many trips a line makes in a direction on a type of day at density
// 1; 0 where it does not run. A line by headway has one trip that stands for all.
func natural(k kind, dir int, d dayType) float64 {
	r := rarer(k, d)
	switch {
	case r == 0:
		return 0
	case k == shuttle:
		return 1e-9
	}
	return weight(bands(k, dir)) / r
}

func weight(bs []band) float64 {
	w := 0.0
	for _, b := range bs {
		w += float64(b.to-b.from) / float64(60*b.headway)
	}
	return w
}

// departures spreads n trips over the day, close where headways are short. The
// phase, 0 to 1, moves them against the other direction and other lines. Times are
// whole minutes, or tens of seconds where trips are too close for that; they rise.
func departures(bs []band, n int, phase float64) []int {
	out := make([]int, n)
	step, shortest := weight(bs)/float64(n), math.Inf(1)
	for _, b := range bs {
		shortest = min(shortest, float64(60*b.headway)*step)
	}
	round := 60
	if shortest < 180 {
		round = 10
	}
	b, passed := 0, 0.0
	for i := range out {
		at := (float64(i) + phase) * step
		for b < len(bs)-1 && at > passed+weight(bs[b:b+1]) {
			passed += weight(bs[b : b+1])
			b++
		}
		t := float64(bs[b].from) + (at-passed)*float64(60*bs[b].headway)
		out[i] = int(t) / round * round
		if i > 0 && out[i] <= out[i-1] {
			out[i] = out[i-1] + round
		}
	}
	return out
}
