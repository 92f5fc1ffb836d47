package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var tripDistanceExceedsShapeDistance = &validate.Rule{
	Code:     "trip_distance_exceeds_shape_distance",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Trip that goes on beyond its shape",
		FR: "Course plus longue que son tracé",
	},
	Doc: lang.Text{
		EN: "The last call lies further along than the shape is long, and away from its end: the map loses the vehicle before it arrives. Often the two files measure in different units.",
		FR: "Le dernier passage est plus loin que la longueur du tracé, et à l’écart de son extrémité : la carte perd le véhicule avant son arrivée. Souvent, les deux fichiers ne mesurent pas dans la même unité.",
	},
	Fix: lang.Text{
		EN: "Use the same unit in stop_times.txt and shapes.txt, and draw the shape to the last stop.",
		FR: "Utiliser la même unité dans stop_times.txt et shapes.txt, et prolonger le tracé jusqu’au dernier arrêt.",
	},
	Message: lang.Text{
		EN: "Trip {trip_id} ends at distance {trip_distance}, its shape {shape_id} at {shape_distance}, {distance} away.",
		FR: "La course {trip_id} finit à la distance {trip_distance}, son tracé {shape_id} à {shape_distance}, à {distance} de là.",
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
	Run: func(p *validate.Pass) { tripsBeyondShape(p, func(d float64) bool { return d > shapeEndSlack }) },
}
