package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var equalShapeDistanceDiffCoordinates = &validate.Rule{
	Code:     "equal_shape_distance_diff_coordinates",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Equal distances at different points",
		FR: "Distances égales en des points différents",
	},
	Doc: lang.Text{
		EN: "Two points of a shape lie apart but have one distance, so a place between them cannot be told by distance. Coarse rounding of the distances also looks like this.",
		FR: "Deux points du tracé sont éloignés mais portent la même distance : on ne peut plus situer un point entre eux. Un arrondi grossier des distances produit le même effet.",
	},
	Fix: lang.Text{
		EN: "Work out shape_dist_traveled anew, with more decimals.",
		FR: "Recalculer shape_dist_traveled, avec plus de décimales.",
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
			if metres >= pointPrecision {
				p.Report(dist.Cell(to), validate.At(dist.Cell(from)), validate.Num(metres))
			}
		})
	},
}
