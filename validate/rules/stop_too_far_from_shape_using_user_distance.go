package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopTooFarFromShapeUsingUserDistance = &validate.Rule{
	Code:     "stop_too_far_from_shape_using_user_distance",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Stop away from its distance along the shape",
		FR: "Arrêt loin de sa distance sur le tracé",
	},
	Doc: lang.Text{
		EN: "shape_dist_traveled says where on the shape the stop lies, but that place is more than 100 m from it. Maps then draw the wrong piece of the line and show vehicles ahead or behind. Told once per shape and stop, and not where the stop is too far from the whole shape.",
		FR: "shape_dist_traveled dit où l’arrêt se trouve sur le tracé, mais ce point en est à plus de 100 m. Les cartes dessinent alors le mauvais tronçon et montrent les véhicules en avance ou en retard. Signalé une fois par tracé et par arrêt, et pas si l’arrêt est loin de tout le tracé.",
	},
	Fix: lang.Text{
		EN: "Work out both distances anew, in one unit, from the shape that is published.",
		FR: "Recalculer les deux distances, dans la même unité, à partir du tracé publié.",
	},
	Message: lang.Text{
		EN: "By its distance, stop {stop_id} “{stop_name}” of trip {trip_id} would lie {distance} away from where it is, on shape {shape_id}.",
		FR: "D’après sa distance, l’arrêt {stop_id} « {stop_name} » de la course {trip_id} serait à {distance} de sa position, sur le tracé {shape_id}.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:   []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile, gtfs.TripsFile, gtfs.ShapesFile},
	Uses:    []gtfs.File{gtfs.RoutesFile},
	Details: aboutMatch(validate.Number(3, "distance", validate.Metres, "geoDistanceToShape")),
	Key:     []string{"shape_id", "stop_id"},
	Run: func(p *validate.Pass) {
		for _, fault := range faultsOf(p, geo.TooFarByUserDist) {
			trip := validate.At(p.Feed.Trips.TripID.Cell(int(fault.trip)))
			cell := p.Feed.StopTimes.StopID.Cell(int(fault.call))
			match := validate.Place(fault.match.Lat, fault.match.Lon)
			p.Report(cell, trip, match, validate.Num(fault.distance))
		}
	},
}
