package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopHasTooManyMatchesForShape = &validate.Rule{
	Code:     "stop_has_too_many_matches_for_shape",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Stop that the shape passes again and again",
		FR: "Arrêt que le tracé frôle sans cesse",
	},
	Doc: lang.Text{
		EN: "The shape comes near the stop at more than 20 places, so it cannot be told where on it the vehicle calls. Usually the shape is a scribble: raw traces of a vehicle standing at the stop, or several shapes under one id.",
		FR: "Le tracé passe près de l’arrêt en plus de 20 endroits : impossible de dire où le véhicule s’y arrête. Le plus souvent le tracé est un gribouillis : relevé brut d’un véhicule à l’arrêt, ou plusieurs tracés sous un même identifiant.",
	},
	Fix: lang.Text{
		EN: "Smooth the shape and look for mixed-up shape ids; or give shape_dist_traveled in both files.",
		FR: "Lisser le tracé et chercher des identifiants mélangés ; ou renseigner shape_dist_traveled dans les deux fichiers.",
	},
	Message: lang.Text{
		EN: "Shape {shape_id} comes near stop {stop_id} “{stop_name}” of trip {trip_id} at {matches} places.",
		FR: "Le tracé {shape_id} passe près de l’arrêt {stop_id} « {stop_name} » de la course {trip_id} en {matches} endroits.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:   []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile, gtfs.TripsFile, gtfs.ShapesFile},
	Uses:    []gtfs.File{gtfs.RoutesFile},
	Details: aboutMatch(validate.Number(3, "matches", validate.Count, "matchCount")),
	Key:     []string{"shape_id", "stop_id"},
	Run: func(p *validate.Pass) {
		for _, fault := range faultsOf(p, geo.TooMany) {
			trip := validate.At(p.Feed.Trips.TripID.Cell(int(fault.trip)))
			cell := p.Feed.StopTimes.StopID.Cell(int(fault.call))
			match := validate.Place(fault.match.Lat, fault.match.Lon)
			p.Report(cell, trip, match, validate.Num(fault.count))
		}
	},
}
