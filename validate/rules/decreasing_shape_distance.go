package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var decreasingShapeDistance = &validate.Rule{
	Code:     "decreasing_shape_distance",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Distance along a shape that falls",
		FR: "Distance le long du tracé qui diminue",
	},
	Doc: lang.Text{
		EN: "The distance from the start of a shape only grows. Where it falls, places on the shape cannot be found by distance, and maps draw trips wrongly.",
		FR: "La distance depuis le début d’un tracé ne fait que croître. Là où elle diminue, on ne peut plus situer un point du tracé par sa distance, et les cartes dessinent mal les courses.",
	},
	Fix: lang.Text{
		EN: "Work out shape_dist_traveled anew, in the order of shape_pt_sequence; check that order.",
		FR: "Recalculer shape_dist_traveled dans l’ordre de shape_pt_sequence ; vérifier cet ordre.",
	},
	Message: lang.Text{
		EN: "On shape {shape_id} the distance falls from {previous_shape_dist_traveled} to {shape_dist_traveled}.",
		FR: "Sur le tracé {shape_id}, la distance passe de {previous_shape_dist_traveled} à {shape_dist_traveled}.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#shapestxt",
	Reads:   []gtfs.File{gtfs.ShapesFile},
	Details: aboutStep(),
	Key:     []string{"shape_id"},
	Run: func(p *validate.Pass) {
		dist := &p.Feed.Shapes.ShapeDistTraveled
		swap := p.Quirk(DecreasingSwap)
		shapeSteps(p.Feed, func(from, to int) {
			if dist.At(from) <= dist.At(to) {
				return
			}
			if swap {
				from, to = to, from
			}
			p.Report(dist.Cell(to), validate.At(dist.Cell(from)))
		})
	},
}

// DecreasingSwap tells of the point before where the point itself is meant.
const DecreasingSwap = "decreasing_swap"
