package sample

import (
	"fmt"
	"math"
)

// A place is a named spot with its stops: poles on both sides of a street, or
// platforms of a station, or both.
type place struct {
	name      string
	number    int
	pos       xy
	station   int // index of its location_type 1 stop, -1 without
	platforms []int
	poles     []int
	level     bool // underground: it has entrances and pathways
	site      xy   // middle of the street its poles stand on
	shared    bool // a station that poles share the name of
}

// A stop is a row of stops.txt.
type stop struct {
	id, code, name  string
	pos             xy
	locationType    int
	parent          int // index, -1 without
	level, platform string
	wheelchair      int
	zone            string
}

// A platformKey finds the platform of a station for a mode and a heading, in
// 16ths of a turn, so that lines on one track share it.
type platformKey struct {
	place, routeType, heading int
}

func (c *city) newPlace(name string, pos xy) int {
	c.places = append(c.places, place{name: name, number: 1001 + len(c.places), pos: pos, station: -1})
	return len(c.places) - 1
}

func (c *city) addStop(s stop) int {
	if s.parent >= 0 {
		s.zone = c.stops[s.parent].zone
	}
	if s.zone == "" {
		s.zone = c.zone(s.pos)
	}
	c.stops = append(c.stops, s)
	c.served += btoi(s.locationType == 0)
	return len(c.stops) - 1
}

func (c *city) zone(p xy) string {
	radius := float64(c.grid.k) * c.grid.spacing
	switch d := p.len(); {
	case d < 0.7*radius:
		return "1"
	case d < 1.5*radius:
		return "2"
	}
	return "3"
}

// stationAt returns the place of the station at a crossing, made when first asked for.
func (c *city) stationAt(n node, pos xy) int {
	if p, ok := c.stations[n]; ok {
		return p
	}
	name := c.landmark[n]
	switch {
	case name != "":
	case max(n.i, -n.i, n.j, -n.j) <= c.grid.k*2/3:
		name = c.names.landmark()
	default:
		name = c.names.street()
	}
	p := c.newPlace(name, pos)
	c.stations[n] = p
	c.places[p].station = c.addStop(stop{
		id: fmt.Sprintf("S%d", c.places[p].number), name: name, pos: pos, locationType: 1, parent: -1, wheelchair: 1,
	})
	return p
}

// platform returns the stop of a station for a line that runs along heading at pos.
func (c *city) platform(at int, m mode, pos, heading xy) int {
	sector := (int(math.Round(math.Atan2(heading.y, heading.x)*8/math.Pi)) + 16) % 16
	if m.routeType == 4 {
		sector = 0 // both ways call at one pontoon
	}
	key := platformKey{at, m.routeType, sector}
	if s, ok := c.platforms[key]; ok {
		return s
	}
	p := &c.places[at]
	n := len(p.platforms) + 1
	s := c.addStop(stop{
		id: fmt.Sprintf("%d-%d", p.number, n), code: fmt.Sprintf("%d%d", p.number, n), name: p.name,
		pos: pos.add(heading.right().times(m.side)), parent: p.station, platform: fmt.Sprint(n), wheelchair: 1,
	})
	if m.routeType == 1 {
		p.level = true
		c.stops[s].level = "quais"
	}
	p.platforms = append(p.platforms, s)
	c.platforms[key] = s
	return s
}

// pole returns the stop on the side of the street that vehicles along the heading pass.
func (c *city) pole(at int, m mode, pos, heading xy) int {
	p := &c.places[at]
	for _, s := range p.poles {
		if c.stops[s].pos.sub(p.site).dot(heading.right()) > 0 {
			return s
		}
	}
	letter := string(rune('A' + len(p.poles)))
	s := c.addStop(stop{
		id: fmt.Sprintf("%d-%s", p.number, letter), code: fmt.Sprintf("%d%d", p.number, len(p.poles)+5), name: p.name,
		pos: pos.add(heading.right().times(m.side)), parent: -1, wheelchair: 1 + btoi(mix(c.Seed, uint64(at))%5 == 0),
	})
	c.stops[s].zone = c.zone(p.pos)
	p.poles = append(p.poles, s)
	return s
}
