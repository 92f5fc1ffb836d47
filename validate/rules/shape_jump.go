package rules

import (
	"math"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var shapeJump = &validate.Rule{
	Code:     "shape_jump",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Gap in a shape",
		FR: "Trou dans un tracé",
	},
	Doc: lang.Text{
		EN: "Between two points the shape leaps further than from any stop of its trips to the next, and far further than between its other points: a part is missing, or two shapes run under one id. Maps draw a straight line across town. Where stops lie beside that line the street is taken to be straight.",
		FR: "Entre deux points, le tracé saute plus loin que d’un arrêt de ses courses au suivant, et bien plus loin qu’entre ses autres points : il en manque un morceau, ou deux tracés portent le même identifiant. Les cartes dessinent une ligne droite à travers la ville. Si des arrêts bordent cette ligne, la rue est réputée droite.",
	},
	Fix: lang.Text{
		EN: "Export the missing points; look for shapes with one id.",
		FR: "Exporter les points manquants ; chercher des tracés de même identifiant.",
	},
	Message: lang.Text{
		EN: "Shape {shape_id} leaps {distance} to point {shape_pt_sequence}.",
		FR: "Le tracé {shape_id} saute de {distance} jusqu’au point {shape_pt_sequence}.",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#shapestxt",
	Reads:  []gtfs.File{gtfs.ShapesFile, gtfs.StopTimesFile, gtfs.TripsFile, gtfs.StopsFile},
	Uses:   []gtfs.File{gtfs.RoutesFile},
	Details: []validate.Detail{
		validate.Here("shape_id", ""),
		validate.Line(0, "csv_row_number", ""),
		validate.Here("shape_pt_sequence", ""),
		validate.Number(1, "distance", validate.Metres, ""),
		validate.Number(2, "confidence", validate.Raw, ""),
	},
	Key: []string{"shape_id"},
	Run: findShapeJumps,
}

// findShapeJumps looks at the longest step of each shape that trips use.
func findShapeJumps(p *validate.Pass) {
	t, trips := p.Feed.Shapes, tripsByShape(p.Feed)
	var flat flatShape
	var steps []float64
	for id := range p.Feed.ShapeIDs() {
		if p.Stopped() {
			return
		}
		rows := p.Feed.PointsOf(id)
		if rows.Len() < 20 || len(trips[id]) == 0 { // a few points have no usual step
			continue
		}
		if flat.read(t, rows); !flat.leaps(1_000) {
			continue
		}
		longest := 0
		steps = append(steps[:0], 0)
		for k := 1; k < rows.Len(); k++ {
			steps = append(steps, math.Hypot(flat.way(k-1, k)))
			if steps[k] > steps[longest] {
				longest = k
			}
		}
		metres := steps[longest]
		if !(metres > 1_000) {
			continue
		}
		slices.Sort(steps)
		if metres > 5*steps[len(steps)*95/100] && metres > jumpLimit(p, trips[id]) && !stopsAlong(p, trips[id], rows.Row(longest-1), rows.Row(longest)) {
			p.Report(t.ShapePtLat.Cell(rows.Row(longest)), validate.Num(metres), validate.Num(0.8))
		}
	}
}

// jumpLimit returns how far the shape of trips may go in one step, in metres: as far as
// their stops are apart, 1 km, 10 km for trains and 50 for ferries.
func jumpLimit(p *validate.Pass, trips []int32) float64 {
	f, at, limit := p.Feed, places.Of(p), 1_000.0
	seen := map[gtfs.PatternID]bool{}
	for _, trip := range trips {
		id := f.Patterns().OfTrip(int(trip))
		if id == gtfs.NoPattern || seen[id] {
			continue
		}
		seen[id] = true
		q := f.Patterns().At(id)
		if row, ok := f.Routes.RouteID.Row(q.RouteID); ok {
			switch baseType(f.Routes.RouteType.At(row)) {
			case rail:
				limit = math.Max(limit, 10_000)
			case ferry:
				limit = math.Max(limit, 50_000)
			}
		}
		for k := 1; k < len(q.Stops); k++ {
			if d := geo.Haversine(at[q.Stops[k-1]], at[q.Stops[k]]); d > limit {
				limit = d
			}
		}
	}
	return limit
}

// stopsAlong tells whether trips call beside the straight way between two points, away
// from both: then the street is straight and nothing is missing.
func stopsAlong(p *validate.Pass, trips []int32, from, to int) bool {
	f, at := p.Feed, places.Of(p)
	a, b := f.Shapes.Place(from).Vector(), f.Shapes.Place(to).Vector()
	for _, trip := range trips {
		calls := callsOf(f, trip)
		for k := range calls.Len() {
			stop := at[f.StopTimes.StopID.At(calls.Row(k))].Vector()
			beside := geo.ClosestOnSegment(a, b, stop)
			if geo.Distance(beside, stop) < 60 && geo.Distance(beside, a) > 100 && geo.Distance(beside, b) > 100 {
				return true
			}
		}
	}
	return false
}
