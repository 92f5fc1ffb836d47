package sample

import "math"

// A city is the network: its places and stops, the lines that serve them and the
// services they run on.
type city struct {
	Options
	dice      dice
	grid      *grid
	names     *namer
	landmark  map[node]string // names of crossings settled beforehand
	places    []place
	stops     []stop
	served    int // stops of location_type 0
	stations  map[node]int
	sites     map[site]int
	platforms map[platformKey]int
	lines     []*line
	services  []*service
	demand    []want
	density   float64 // of the timetable; 1 is that of [bands]
}

func newCity(o Options) *city {
	d := newDice(o.Seed, 1)
	// Poles stand on about half of the streets.
	k := max(3, int(math.Sqrt(float64(o.Stops))*0.3))
	c := &city{
		Options: o, dice: d, grid: newGrid(d, k), names: newNamer(newDice(o.Seed, 2)),
		landmark: map[node]string{}, stations: map[node]int{}, sites: map[site]int{}, platforms: map[platformKey]int{},
	}
	c.landmark[node{}] = c.names.landmark()
	c.landmark[node{max(1, k/3), max(1, k/4)}] = c.names.landmark()
	c.drawLines()
	c.centreStations()
	c.services = c.runOn()
	return c
}

// drawLines lays the lines, the heavy ones first so that buses stop beside
// stations, then local buses until there are enough stops.
func (c *city) drawLines() {
	s := c.Stops
	count := func(k kind, n int) {
		for i := range n {
			c.addLine(k, i)
		}
	}
	count(metro, min(btoi(s >= 150)+btoi(s >= 300)+s/4000, 8))
	count(tram, min(btoi(s >= 60)+btoi(s >= 150)+btoi(s >= 300)+s/2500, 14))
	count(ferry, btoi(s >= 200))
	count(trunk, 1+min(s/120, 40))
	count(ring, btoi(s >= 250))
	count(shuttle, btoi(s >= 100))
	count(express, s/200)
	count(night, min(btoi(s >= 100)+s/2000, 12))
	count(school, s/180)
	for i := 0; i < 1+s/80 || c.served < s && i < 4*s; i++ {
		c.addLine(local, i)
	}
}

// centreStations puts each station amid its platforms, which stand apart where lines
// bend differently.
func (c *city) centreStations() {
	for _, p := range c.places {
		if len(p.platforms) == 0 {
			continue
		}
		var sum xy
		for _, s := range p.platforms {
			sum = sum.add(c.stops[s].pos)
		}
		c.stops[p.station].pos = sum.times(1 / float64(len(p.platforms)))
	}
}
