package overview

import (
	"cmp"
	"slices"

	"github.com/quai-transit/quai/export/draw"
	"github.com/quai-transit/quai/gtfs"
)

// A Plan is what maps of a network show. It is not changed by the maps made of it.
type Plan struct {
	lines []line
	stops []draw.MapStop
	// trunk says that the feed has metro, tram or trains: they are what stands out.
	trunk bool
}

// PlanOf works out the plan of a feed: the usual ways of its routes in their colours, and
// the halts where trips call.
func PlanOf(f *gtfs.Feed) *Plan {
	p := &Plan{lines: linesOf(f), stops: stopsOf(f)}
	p.trunk = slices.ContainsFunc(p.lines, func(l line) bool { return l.Weight == draw.Strong })
	return p
}

// Empty reports that nothing has a place.
func (p *Plan) Empty() bool {
	return len(p.lines) == 0 && !slices.ContainsFunc(p.stops, func(s draw.MapStop) bool { return s.At.Known() })
}

// Large returns the map for a desk, still without a title.
func (p *Plan) Large() draw.Map {
	stops := slices.Clone(p.stops)
	if len(p.lines) > someLines {
		stops = first(unnamed(stops, busEnd), 160)
	}
	return draw.Map{Width: 1120, Height: 680, Lines: p.mapLines(), Stops: stops}
}

// Small returns the map for a phone and for cards, still without a title: the trunk
// network where there is one, with the others as its ground.
func (p *Plan) Small() draw.Map {
	lines := p.mapLines()
	least := busEnd
	if p.trunk {
		least = trunkEnd
	}
	for i := range lines {
		if p.trunk && lines[i].Weight == draw.Normal {
			lines[i].Weight = draw.Light
		}
	}
	return draw.Map{Width: 400, Height: 320, Lines: lines, Stops: ranked(first(unnamed(p.stops, least), 40))}
}

// Ground returns the n ways that most trips take, quiet and without signs, for what else
// a map is to show.
func (p *Plan) Ground(n int) []draw.MapLine {
	lines := slices.Clone(p.lines)
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(b.trips, a.trips) })
	var ground []draw.MapLine
	for _, l := range lines[:min(n, len(lines))] {
		ground = append(ground, draw.MapLine{Points: l.Points, Weight: draw.Light})
	}
	return ground
}

func (p *Plan) mapLines() []draw.MapLine {
	var lines []draw.MapLine
	for _, l := range p.lines {
		lines = append(lines, l.MapLine)
	}
	return lines
}

// unnamed takes the name and the large dot from stops below a rank.
func unnamed(stops []draw.MapStop, least int) []draw.MapStop {
	stops = slices.Clone(stops)
	for i := range stops {
		if stops[i].Rank < least {
			stops[i].Rank = 0
		}
	}
	return stops
}

// first unnames all but the n stops of the highest ranks.
func first(stops []draw.MapStop, n int) []draw.MapStop {
	order := make([]int, len(stops))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(stops[b].Rank, stops[a].Rank) })
	stops = slices.Clone(stops)
	for _, i := range order[min(n, len(order)):] {
		stops[i].Rank = 0
	}
	return stops
}

// ranked leaves out the small dots where they would hide the lines.
func ranked(stops []draw.MapStop) []draw.MapStop {
	if len(stops) <= fewStops {
		return stops
	}
	return slices.DeleteFunc(stops, func(s draw.MapStop) bool { return s.Rank == 0 })
}

const (
	// someLines is from how many lines on the interchanges of buses stay unnamed.
	someLines = 40
	fewStops  = 60 // of the small map
)
