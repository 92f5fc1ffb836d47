package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var tripDistanceExceedsShapeDistanceBelowThreshold = &validate.Rule{
	Code:     "trip_distance_exceeds_shape_distance_below_threshold",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Trip slightly longer than its shape",
		FR: "Course à peine plus longue que son tracé",
	},
	Doc: lang.Text{
		EN: "The last call lies further along than the shape is long, but in the same place: rounding, or a shape cut a few metres short. Riders notice nothing.",
		FR: "Le dernier passage est plus loin que la longueur du tracé, mais au même endroit : un arrondi, ou un tracé coupé quelques mètres trop tôt. Les voyageurs ne remarquent rien.",
	},
	Fix: lang.Text{
		EN: "Measure calls and shape with the same rounding.",
		FR: "Mesurer les passages et le tracé avec le même arrondi.",
	},
	Message: lang.Text{
		EN: "Trip {trip_id} ends at distance {trip_distance}, its shape {shape_id} at {shape_distance}, in the same place.",
		FR: "La course {trip_id} finit à la distance {trip_distance}, son tracé {shape_id} à {shape_distance}, au même endroit.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.TripsFile, gtfs.StopTimesFile, gtfs.StopsFile, gtfs.ShapesFile},
	Details: []validate.Detail{
		validate.Here("trip_id", "tripId"),
		validate.Here("shape_id", "shapeId"),
		validate.There(1, "trip_distance", "shape_dist_traveled", "maxTripDistanceTraveled"),
		validate.There(2, "shape_distance", "shape_dist_traveled", "maxShapeDistanceTraveled"),
		validate.Number(3, "distance", validate.Metres, "geoDistanceToShape"),
	},
	Key: []string{"trip_id"},
	Run: func(p *validate.Pass) { tripsBeyondShape(p, func(d float64) bool { return d <= shapeEndSlack }) },
}
