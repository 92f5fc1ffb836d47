package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var shapeSpike = &validate.Rule{
	Code:     "shape_spike",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Spike in a shape",
		FR: "Pointe dans un tracé",
	},
	Doc: lang.Text{
		EN: "The shape leaps to a point more than 100 m off and straight back, and no stop is there: a slip of the survey or two points exchanged. Maps show a needle on the line, and distances along it are too long. A short dead end that vehicles reverse in looks the same; trains and ferries, which turn back anywhere, are left alone.",
		FR: "Le tracé saute jusqu’à un point à plus de 100 m et revient aussitôt, sans arrêt à cet endroit : erreur de relevé ou deux points intervertis. Les cartes montrent une aiguille sur la ligne, et les distances sont trop longues. Une courte impasse où les véhicules font demi-tour a le même aspect ; trains et ferries, qui rebroussent n’importe où, sont laissés de côté.",
	},
	Fix: lang.Text{
		EN: "Leave the point out, or correct it.",
		FR: "Supprimer le point, ou le corriger.",
	},
	Message: lang.Text{
		EN: "Shape {shape_id} leaps {distance} to point {shape_pt_sequence} and back; it has {points} such {points|point|points}.",
		FR: "Le tracé {shape_id} saute de {distance} jusqu’au point {shape_pt_sequence} et revient ; il a {points} {points|point de ce genre|points de ce genre}.",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#shapestxt",
	Reads:  []gtfs.File{gtfs.ShapesFile},
	Uses:   []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile, gtfs.TripsFile, gtfs.RoutesFile},
	Details: []validate.Detail{
		validate.Here("shape_id", ""),
		validate.Line(0, "csv_row_number", ""),
		validate.Here("shape_pt_sequence", ""),
		validate.Number(1, "distance", validate.Metres, ""),
		validate.Number(2, "points", validate.Count, ""),
		validate.Number(3, "confidence", validate.Raw, ""),
	},
	Key: []string{"shape_id"},
	Run: findShapeSpikes,
}

// findShapeSpikes reports each shape that has spikes once, at the longest.
func findShapeSpikes(p *validate.Pass) {
	area, t, trips := servedAreas.Of(p), p.Feed.Shapes, tripsByShape(p.Feed)
	var stops *geo.Grid // made for the first spike: most feeds have none
	var flat flatShape
	for id := range p.Feed.ShapeIDs() {
		rows := p.Feed.PointsOf(id)
		if reverses(p.Feed, trips[id]) {
			continue
		}
		flat.read(t, rows)
		longest, at, n := 0.0, 0, 0
		for k := 1; k+1 < rows.Len() && !p.Stopped(); k++ {
			metres := flat.spike(k)
			if metres == 0 {
				continue
			}
			if stops == nil {
				stops = geo.NewGrid(area.points(), 100)
			}
			if anyNear(stops, flat.points[k]) {
				continue
			}
			if n++; metres > longest {
				longest, at = metres, rows.Row(k)
			}
		}
		if n > 0 {
			p.Report(t.ShapePtLat.Cell(at), validate.Num(longest), validate.Num(n), validate.Num(0.7))
		}
	}
}

// anyNear tells whether a stop is within 100 m of a point.
func anyNear(stops *geo.Grid, pt geo.Point) (found bool) {
	stops.Near(pt, 100, func(int) { found = true })
	return found
}

// reverses tells whether a shape is of trains or ferries, which turn back at their stops
// and elsewhere.
func reverses(f *gtfs.Feed, trips []int32) bool {
	for _, trip := range trips[:min(1, len(trips))] {
		if row, ok := f.Routes.RouteID.Row(f.Trips.RouteID.At(int(trip))); ok {
			return kindOf(f.Routes.RouteType.At(row)) == farRoutes
		}
	}
	return false
}
