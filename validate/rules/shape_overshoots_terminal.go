package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var shapeOvershootsTerminal = &validate.Rule{
	Code:     "shape_overshoots_terminal",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Shape that goes on beyond the terminus",
		FR: "Tracé qui dépasse le terminus",
	},
	Doc: lang.Text{
		EN: "Beyond the first or the last call of all its trips the shape goes on for more than 300 m (1 km for trains): the way to the depot, or the part of a longer route. Maps then draw a line where no passenger rides.",
		FR: "Au-delà du premier ou du dernier passage de toutes ses courses, le tracé continue sur plus de 300 m (1 km pour les trains) : trajet vers le dépôt, ou morceau d’une ligne plus longue. Les cartes dessinent alors une ligne où personne ne voyage.",
	},
	Fix: lang.Text{
		EN: "Cut the shape at the terminus, or give short trips a shape of their own.",
		FR: "Couper le tracé au terminus, ou donner aux courses partielles leur propre tracé.",
	},
	Message: lang.Text{
		EN: "Shape {shape_id} begins {before} before the first and ends {past} past the last call of its trips, such as {trip_id}.",
		FR: "Le tracé {shape_id} commence {before} avant le premier et finit {past} après le dernier passage de ses courses, par exemple {trip_id}.",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#shapestxt",
	Reads:  []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile, gtfs.TripsFile, gtfs.ShapesFile},
	Uses:   []gtfs.File{gtfs.RoutesFile},
	Details: []validate.Detail{
		validate.Here("shape_id", ""),
		validate.Here("trip_id", ""),
		validate.Line(0, "csv_row_number", ""),
		validate.Number(1, "before", validate.Metres, ""),
		validate.Number(2, "past", validate.Metres, ""),
		validate.Number(3, "confidence", validate.Raw, ""),
	},
	Key: []string{"shape_id"},
	Run: func(p *validate.Pass) {
		for _, o := range soundShapeFaults.Of(p).overshot {
			p.Report(p.Feed.Trips.ShapeID.Cell(int(o.trip)), validate.Num(o.before), validate.Num(o.past), validate.Num(0.9))
		}
	},
}
