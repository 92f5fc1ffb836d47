package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var equalShapeDistanceSameCoordinates = &validate.Rule{
	Code:     "equal_shape_distance_same_coordinates",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Point of a shape given twice",
		FR: "Point de tracé donné deux fois",
	},
	Doc: lang.Text{
		EN: "Two points in a row have the same place and distance. The second says nothing and only makes the file larger.",
		FR: "Deux points de suite ont même position et même distance. Le second n’apprend rien et alourdit le fichier.",
	},
	Fix: lang.Text{
		EN: "Leave out repeated points.",
		FR: "Supprimer les points répétés.",
	},
	Message: lang.Text{
		EN: "Shape {shape_id} has the same point twice, at distance {shape_dist_traveled}.",
		FR: "Le tracé {shape_id} comporte deux fois le même point, à la distance {shape_dist_traveled}.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#shapestxt",
	Reads:   []gtfs.File{gtfs.ShapesFile},
	Details: aboutStep(),
	Key:     []string{"shape_id"},
	Run: func(p *validate.Pass) {
		dist := &p.Feed.Shapes.ShapeDistTraveled
		flatSteps(p.Feed, func(from, to int, same bool, _ float64) {
			if same {
				p.Report(dist.Cell(to), validate.At(dist.Cell(from)))
			}
		})
	},
}
