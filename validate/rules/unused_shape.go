package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var unusedShape = &validate.Rule{
	Code:     "unused_shape",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Shape that no trip uses",
		FR: "Tracé qu’aucune course n’utilise",
	},
	Doc: lang.Text{
		EN: "No trip follows the shape. It is usually a leftover of an older timetable; where trips lack shapes, they may have lost this one.",
		FR: "Aucune course ne suit ce tracé. C’est le plus souvent un reste d’un ancien horaire ; si des courses sont sans tracé, elles ont peut-être perdu celui-ci.",
	},
	Fix: lang.Text{
		EN: "Leave the shape out, or give its trips their shape_id.",
		FR: "Retirer le tracé, ou donner à ses courses leur shape_id.",
	},
	Message: lang.Text{
		EN: "No trip uses shape {shape_id}.",
		FR: "Aucune course n’utilise le tracé {shape_id}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#shapestxt",
	Reads:  []gtfs.File{gtfs.ShapesFile, gtfs.TripsFile},
	Details: []validate.Detail{
		validate.Here("shape_id", "shapeId"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
	},
	Key: []string{"shape_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Shapes
		used := make([]bool, t.ShapeID.Space().Len()+1)
		used[0] = true // points without a shape_id
		for _, id := range p.Feed.Trips.ShapeID.Values() {
			used[id] = true
		}
		for i, id := range t.ShapeID.Values() {
			if !used[id] {
				used[id] = true // told once
				p.Report(t.ShapeID.Cell(i))
			}
		}
	},
}
