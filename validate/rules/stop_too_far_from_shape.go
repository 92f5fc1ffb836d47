package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopTooFarFromShape = &validate.Rule{
	Code:     "stop_too_far_from_shape",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Stop away from the shape",
		FR: "Arrêt loin du tracé",
	},
	Doc: lang.Text{
		EN: "The line drawn on the map passes the stop more than 100 m away (400 m at the ends of a rail trip), so either the shape or the stop is in the wrong place, and riders see the vehicle where it does not go. Told once per shape and stop, for the first trip.",
		FR: "Le tracé affiché passe à plus de 100 m de l’arrêt (400 m aux terminus ferroviaires) : le tracé ou l’arrêt est mal placé, et le voyageur voit le véhicule là où il ne passe pas. Signalé une fois par tracé et par arrêt, pour la première course.",
	},
	Fix: lang.Text{
		EN: "See on the map which of the two is wrong. After a change of route, export the new shape; for a detour, give its trips a shape of their own.",
		FR: "Voir sur la carte lequel des deux est faux. Après un changement d’itinéraire, exporter le nouveau tracé ; pour une déviation, donner aux courses leur propre tracé.",
	},
	Message: lang.Text{
		EN: "Stop {stop_id} “{stop_name}” of trip {trip_id} lies {distance} from its shape {shape_id}.",
		FR: "L’arrêt {stop_id} « {stop_name} » de la course {trip_id} est à {distance} de son tracé {shape_id}.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:   []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile, gtfs.TripsFile, gtfs.ShapesFile},
	Uses:    []gtfs.File{gtfs.RoutesFile},
	Details: aboutMatch(validate.Number(3, "distance", validate.Metres, "geoDistanceToShape")),
	Key:     []string{"shape_id", "stop_id"},
	Run: func(p *validate.Pass) {
		for _, fault := range faultsOf(p, geo.TooFar) {
			trip := validate.At(p.Feed.Trips.TripID.Cell(int(fault.trip)))
			cell := p.Feed.StopTimes.StopID.Cell(int(fault.call))
			match := validate.Place(fault.match.Lat, fault.match.Lon)
			p.Report(cell, trip, match, validate.Num(fault.distance))
		}
	},
}
