package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var shapeReversed = &validate.Rule{
	Code:     "shape_reversed",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Shape drawn backwards",
		FR: "Tracé à l’envers",
	},
	Doc: lang.Text{
		EN: "The stops of the trip lie along the shape in the opposite order: it is the shape of the other direction, or its points are numbered backwards. Vehicles then seem to run against their trip on every map.",
		FR: "Les arrêts de la course se suivent le long du tracé dans l’ordre inverse : c’est le tracé de l’autre sens, ou ses points sont numérotés à rebours. Sur toutes les cartes, les véhicules semblent alors rouler à contresens.",
	},
	Fix: lang.Text{
		EN: "Give the trips the shape of their direction, or turn the numbering of its points round.",
		FR: "Donner aux courses le tracé de leur sens, ou inverser la numérotation de ses points.",
	},
	Message: lang.Text{
		EN: "Trip {trip_id} runs along its shape {shape_id} backwards.",
		FR: "La course {trip_id} parcourt son tracé {shape_id} à rebours.",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#shapestxt",
	Reads:  []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile, gtfs.TripsFile, gtfs.ShapesFile},
	Uses:   []gtfs.File{gtfs.RoutesFile},
	Details: []validate.Detail{
		validate.Here("shape_id", ""),
		validate.Here("trip_id", ""),
		validate.Line(0, "csv_row_number", ""),
		validate.Number(1, "confidence", validate.Raw, ""),
	},
	Key: []string{"shape_id"},
	Run: func(p *validate.Pass) {
		told := map[gtfs.ShapeID]bool{}
		for _, fault := range soundShapeFaults.Of(p).reversed {
			cell := p.Feed.Trips.ShapeID.Cell(int(fault.trip))
			if id := p.Feed.Trips.ShapeID.At(int(fault.trip)); !told[id] {
				told[id] = true
				p.Report(cell, validate.Num(0.95))
			}
		}
	},
}
