package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var equalShapeDistanceDiffCoordinatesDistanceBelowThreshold = &validate.Rule{
	Code:     "equal_shape_distance_diff_coordinates_distance_below_threshold",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Equal distances at points close together",
		FR: "Distances égales en des points très proches",
	},
	Doc: lang.Text{
		EN: "Two points of a shape are about a metre apart and have one distance. It does little harm; the points are finer than the distances.",
		FR: "Deux points du tracé sont à un mètre environ et portent la même distance. C’est sans grande conséquence : les points sont plus fins que les distances.",
	},
	Fix: lang.Text{
		EN: "Drop one of the points, or give the distances more decimals.",
		FR: "Supprimer l’un des points, ou donner plus de décimales aux distances.",
	},
	Message: lang.Text{
		EN: "On shape {shape_id} two points {distance} apart both have the distance {shape_dist_traveled}.",
		FR: "Sur le tracé {shape_id}, deux points distants de {distance} portent tous deux la distance {shape_dist_traveled}.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#shapestxt",
	Reads:   []gtfs.File{gtfs.ShapesFile},
	Details: aboutStep(validate.Number(2, "distance", validate.Metres, "actualDistanceBetweenShapePoints")),
	Key:     []string{"shape_id"},
	Run: func(p *validate.Pass) {
		dist := &p.Feed.Shapes.ShapeDistTraveled
		flatSteps(p.Feed, func(from, to int, _ bool, metres float64) {
			if metres > 0 && metres < pointPrecision {
				p.Report(dist.Cell(to), validate.At(dist.Cell(from)), validate.Num(metres))
			}
		})
	},
}
