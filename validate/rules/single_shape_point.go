package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var singleShapePoint = &validate.Rule{
	Code:     "single_shape_point",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Shape of a single point",
		FR: "Tracé d’un seul point",
	},
	Doc: lang.Text{
		EN: "One point is no line: maps draw nothing, or straight lines from stop to stop.",
		FR: "Un point n’est pas une ligne : les cartes ne dessinent rien, ou des lignes droites d’arrêt en arrêt.",
	},
	Fix: lang.Text{
		EN: "Export the whole shape, or leave it out together with the shape_id of its trips.",
		FR: "Exporter le tracé entier, ou le retirer avec le shape_id de ses courses.",
	},
	Message: lang.Text{
		EN: "Shape {shape_id} has a single point.",
		FR: "Le tracé {shape_id} n’a qu’un point.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#shapestxt",
	Reads:  []gtfs.File{gtfs.ShapesFile},
	Details: []validate.Detail{
		validate.Here("shape_id", "shapeId"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
	},
	Key: []string{"shape_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Shapes
		for id := range p.Feed.ShapeIDs() {
			if rows := p.Feed.PointsOf(id); rows.Len() == 1 {
				p.Report(t.ShapeID.Cell(rows.Row(0)))
			}
		}
	},
}
