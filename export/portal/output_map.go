package portal

import (
	"cmp"
	"slices"

	"github.com/quai-transit/quai/export/draw"
	"github.com/quai-transit/quai/gtfs"
)

// A plan is what the maps show.
type plan struct {
	lines []draw.MapLine
	stops []draw.MapStop
	// trunk says that the feed has metro, tram or trains: they are what stands out.
	trunk bool
}

func planOf(f *gtfs.Feed) *plan {
	p := &plan{lines: linesOf(f), stops: stopsOf(f)}
	p.trunk = slices.ContainsFunc(p.lines, func(l draw.MapLine) bool { return l.Weight == draw.Strong })
	return p
}

// empty reports that nothing has a place.
func (p *plan) empty() bool {
	return len(p.lines) == 0 && !slices.ContainsFunc(p.stops, func(s draw.MapStop) bool { return s.At.Known() })
}

// Large is the map for a desk. Its title is the feed's name, the same in both languages.
func (p *plan) large(name string) []byte {
	stops := p.stops
	if len(p.lines) > someLines {
		stops = first(unnamed(stops, busEnd), 160)
	}
	return draw.Network(draw.Map{Title: name, Width: 1120, Height: 680, Lines: p.lines, Stops: stops})
}

// Small is the map for a phone and for cards: the trunk network where there is one, with
// the others as its ground.
func (p *plan) small(name string) []byte {
	lines := slices.Clone(p.lines)
	least := busEnd
	if p.trunk {
		least = trunkEnd
	}
	for i := range lines {
		if p.trunk && lines[i].Weight == draw.Normal {
			lines[i].Weight = draw.Light
		}
	}
	return draw.Network(draw.Map{Title: name, Width: 400, Height: 320, Lines: lines, Stops: ranked(first(unnamed(p.stops, least), 40))})
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
