package portal

import (
	"cmp"
	"slices"

	"github.com/quai-transit/quai/export/draw"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
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

const (
	// waysOfRoute is how many ways of a route are drawn at most, fewer where that makes
	// more than manyWays in all; a way that less than one trip in rareWay takes is left out.
	waysOfRoute, manyWays, rareWay = 6, 600, 20
)

// A way is a line that trips of a route take, and how many do.
type way struct {
	points []geo.Point
	trips  int
}

// linesOf returns the usual ways of each route.
func linesOf(f *gtfs.Feed) []draw.MapLine {
	ways := waysOf(f)
	most := min(waysOfRoute, max(1, manyWays/max(1, f.Routes.Len())))
	var lines []draw.MapLine
	for i := range f.Routes.Len() {
		weight := draw.Normal
		if modeNamed(modeOf(f.Routes.RouteType.At(i))).heavy {
			weight = draw.Strong
		}
		for _, w := range usual(ways[f.Routes.RouteID.At(i)], most) {
			lines = append(lines, draw.MapLine{
				Points: w.points, Weight: weight, Label: labelOf(f, i),
				Color: colorText(f.Routes.RouteColor.At(i)), TextColor: colorText(f.Routes.RouteTextColor.At(i)),
			})
		}
	}
	return lines
}

// labelOf is what stands on the front of the vehicle.
func labelOf(f *gtfs.Feed, route int) string {
	return cmp.Or(f.Text(f.Routes.RouteShortName.At(route)), f.Text(f.Routes.RouteLongName.At(route)), f.Routes.RouteID.Text(route))
}

// waysOf collects the ways of every route: a shape, or where trips have none their stops.
func waysOf(f *gtfs.Feed) map[gtfs.RouteID][]*way {
	type key struct {
		route   gtfs.RouteID
		shape   gtfs.ShapeID
		pattern gtfs.PatternID
	}
	ways := map[gtfs.RouteID][]*way{}
	known := map[key]*way{}
	for i := range f.Patterns().Len() {
		p := f.Patterns().At(gtfs.PatternID(i))
		for _, trip := range p.Trips {
			k := key{route: p.RouteID, shape: f.Trips.ShapeID.At(int(trip))}
			if k.shape == 0 || f.PointsOf(k.shape).Len() < 2 {
				k = key{route: p.RouteID, pattern: gtfs.PatternID(i) + 1}
			}
			if known[k] == nil {
				known[k] = &way{points: pointsOf(f, k.shape, p)}
				ways[p.RouteID] = append(ways[p.RouteID], known[k])
			}
			known[k].trips++
		}
	}
	return ways
}

func pointsOf(f *gtfs.Feed, shape gtfs.ShapeID, p *gtfs.Pattern) []geo.Point {
	var points []geo.Point
	if shape != 0 {
		rows := f.PointsOf(shape)
		for k := range rows.Len() {
			lat, lon := f.Shapes.ShapePtLat.At(rows.Row(k)), f.Shapes.ShapePtLon.At(rows.Row(k))
			points = append(points, geo.Point{Lat: float64(lat), Lon: float64(lon)})
		}
		return geo.Known(points)
	}
	for _, stop := range p.Stops {
		if row, ok := f.Stops.StopID.Row(stop); ok {
			points = append(points, stopAt(f, row))
		}
	}
	return geo.Known(points)
}

// usual returns the ways that most trips take, the most used first.
func usual(ways []*way, most int) []*way {
	ways = slices.Clone(ways)
	slices.SortStableFunc(ways, func(a, b *way) int { return cmp.Compare(b.trips, a.trips) })
	all := 0
	for _, w := range ways {
		all += w.trips
	}
	var kept []*way
	for _, w := range ways {
		if len(w.points) > 1 && len(kept) < most && w.trips*rareWay >= all {
			kept = append(kept, w)
		}
	}
	return kept
}
