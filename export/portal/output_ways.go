package portal

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

// linesOf returns the usual ways of each route.
func linesOf(f *gtfs.Feed) []draw.MapLine {
	ways := waysOf(f)
	most := min(waysOfRoute, max(1, manyWays/max(1, f.Routes.Len())))
	var lines []draw.MapLine
	for i := range f.Routes.Len() {
		weight := draw.Normal
		if gtfs.ModeOf(f.Routes.RouteType.At(i)).Trunk() {
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
