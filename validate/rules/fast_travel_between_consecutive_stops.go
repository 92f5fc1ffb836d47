package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var fastTravelBetweenConsecutiveStops = &validate.Rule{
	Code:     "fast_travel_between_consecutive_stops",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Too fast between two calls",
		FR: "Trop rapide entre deux passages",
	},
	Doc: lang.Text{
		EN: "No vehicle of the mode travels that fast from one timed call to the next: a time, a position or the route type is wrong, and riders are promised a ride that cannot be kept. Straight lines and a minute of slack for whole minutes are used, so some slips pass.",
		FR: "Aucun véhicule de ce mode ne va aussi vite d’un passage horodaté au suivant : une heure, une position ou le type de ligne est faux, et le trajet promis est intenable. La distance est à vol d’oiseau et une minute de marge est laissée aux minutes rondes : certaines erreurs passent.",
	},
	Fix: lang.Text{
		EN: "Check the two times, then the positions of both stops, then route_type.",
		FR: "Vérifier les deux heures, puis la position des deux arrêts, puis route_type.",
	},
	Message: lang.Text{
		EN: "Trip {trip_id} travels the {distance} from {from_stop_name} to {stop_name} at {speed}, leaving at {departure_time} and arriving at {arrival_time}.",
		FR: "La course {trip_id} parcourt les {distance} entre {from_stop_name} et {stop_name} à {speed}, avec départ à {departure_time} et arrivée à {arrival_time}.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:   []gtfs.File{gtfs.RoutesFile, gtfs.TripsFile, gtfs.StopTimesFile, gtfs.StopsFile},
	Details: hopDetails(),
	Key:     []string{"trip_id", "from_stop_id", "stop_id"},
	Run: func(p *validate.Pass) {
		for h := range hops(p) {
			if h.pace.slow(h.limit) {
				continue
			}
			h.eachConsecutive(p.Quirk(StallOnUntimedFirst), func(from, to int, d float64) {
				kph := speed(d, h.departure(from), h.arrival(to))
				if kph <= h.limit || !h.known(from) || !h.known(to) {
					return
				}
				if p.Quirk(GroupFirstTripRows) {
					h.reportByFirst(p, from, to, kph, d)
				} else {
					h.report(p, from, to, kph, d)
				}
			})
		}
	},
}
