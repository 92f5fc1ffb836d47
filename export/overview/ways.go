package overview

import (
	"cmp"
	"slices"

	"github.com/quai-transit/quai/export/draw"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
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

// A line is a way in the look of its route.
type line struct {
	draw.MapLine
	trips int
}

// linesOf returns the usual ways of each route, in the order of routes.txt.
func linesOf(f *gtfs.Feed) []line {
	ways := waysOf(f)
	most := min(waysOfRoute, max(1, manyWays/max(1, f.Routes.Len())))
	var lines []line
	for i := range f.Routes.Len() {
		weight := draw.Normal
		if gtfs.ModeOf(f.Routes.RouteType.At(i)).Trunk() {
			weight = draw.Strong
		}
		for _, w := range usual(ways[f.Routes.RouteID.At(i)], most) {
			lines = append(lines, line{draw.MapLine{
				Points: w.points, Weight: weight, Label: labelOf(f, i),
				Color: f.Routes.RouteColor.Text(i), TextColor: f.Routes.RouteTextColor.Text(i),
			}, w.trips})
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
				known[k] = &way{points: wayOf(f, k.shape, p)}
				ways[p.RouteID] = append(ways[p.RouteID], known[k])
			}
			known[k].trips++
		}
	}
	return ways
}

// Way returns the way of the first trip of a pattern; points that are not known are left
// out, and fewer than two make no line.
func Way(f *gtfs.Feed, p *gtfs.Pattern) []geo.Point {
	return wayOf(f, f.Trips.ShapeID.At(int(p.Trips[0])), p)
}

func wayOf(f *gtfs.Feed, shape gtfs.ShapeID, p *gtfs.Pattern) []geo.Point {
	if points := f.Line(shape); len(points) > 1 {
		return points
	}
	var points []geo.Point
	for _, stop := range p.Stops {
		if row, ok := f.Stops.StopID.Row(stop); ok {
			points = append(points, f.Stops.Place(row))
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
