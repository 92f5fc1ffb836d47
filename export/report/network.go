package report

import (
	"cmp"
	"html/template"
	"slices"

	"github.com/quai-transit/quai/export/draw"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
)

// maxLines bounds the lines of a map: on a page no more can be told apart.
const maxLines = 250

// networkMap draws the lines of the feed in their colours.
func networkMap(f *gtfs.Feed) template.HTML {
	m := draw.Map{Lines: networkLines(f), Stops: networkStops(f), Width: 960, Height: 560}
	if len(m.Lines) == 0 && len(m.Stops) == 0 {
		return ""
	}
	return inBoth(func(l lang.Lang) []byte {
		m.Lang, m.Title = l, lang.Text{EN: "Map of the network", FR: "Carte du réseau"}.In(l)
		m.Desc = lang.Text{EN: "The lines of the feed, each in its colour.", FR: "Les lignes du jeu de données, chacune dans sa couleur."}.In(l)
		return draw.Network(m)
	})
}

// networkLines returns the way of the most used pattern of each route and direction,
// most trips first.
func networkLines(f *gtfs.Feed) []draw.MapLine {
	p := f.Patterns()
	var main []*gtfs.Pattern
	seen := map[[2]int]int{} // route and direction → place in main
	for id := range p.Len() {
		q := p.At(gtfs.PatternID(id))
		key := [2]int{int(q.RouteID), int(q.DirectionID)}
		if at, ok := seen[key]; !ok {
			seen[key] = len(main)
			main = append(main, q)
		} else if len(q.Trips) > len(main[at].Trips) {
			main[at] = q
		}
	}
	slices.SortStableFunc(main, func(a, b *gtfs.Pattern) int { return cmp.Compare(len(b.Trips), len(a.Trips)) })
	var lines []draw.MapLine
	for _, q := range main[:min(len(main), maxLines)] {
		if points := way(f, q); len(points) > 1 {
			lines = append(lines, mapLine(f, q.RouteID, points))
		}
	}
	return lines
}

// way is the shape of a pattern's first trip, or the straight lines between its stops.
func way(f *gtfs.Feed, q *gtfs.Pattern) []geo.Point {
	if points := pointsOf(f, f.Trips.ShapeID.At(int(q.Trips[0]))); len(points) > 1 {
		return points
	}
	var points []geo.Point
	for _, id := range q.Stops {
		if row, ok := f.Stops.StopID.Row(id); ok {
			if p := stopPoint(f, row); p.Known() {
				points = append(points, p)
			}
		}
	}
	return points
}

func mapLine(f *gtfs.Feed, id gtfs.RouteID, points []geo.Point) draw.MapLine {
	line := draw.MapLine{Points: points, Weight: draw.Normal}
	row, ok := f.Routes.RouteID.Row(id)
	if !ok {
		return line
	}
	line.Color, line.TextColor = f.Routes.RouteColor.Text(row), f.Routes.RouteTextColor.Text(row)
	line.Label = shown(f.Text(f.Routes.RouteShortName.At(row)), 12)
	switch f.Routes.RouteType.At(row) {
	case 0, 1, 2:
		line.Weight = draw.Strong
	}
	return line
}

// networkStops returns the stops that are called at, ranked by the patterns that call.
func networkStops(f *gtfs.Feed) []draw.MapStop {
	calls := map[gtfs.StopID]int{}
	p := f.Patterns()
	for id := range p.Len() {
		for _, stop := range p.At(gtfs.PatternID(id)).Stops {
			calls[stop]++
		}
	}
	var stops []draw.MapStop
	for i, id := range f.Stops.StopID.Values() {
		if n := calls[id]; n > 0 && stopPoint(f, i).Known() {
			stops = append(stops, draw.MapStop{At: stopPoint(f, i), Name: shown(f.Text(f.Stops.StopName.At(i)), 40), Rank: n})
		}
	}
	slices.SortStableFunc(stops, func(a, b draw.MapStop) int { return cmp.Compare(b.Rank, a.Rank) })
	for i := range stops {
		if i >= 60 {
			stops[i].Rank = 0
		}
	}
	return stops
}
