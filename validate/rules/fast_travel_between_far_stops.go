package rules

import (
	"math"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var fastTravelBetweenFarStops = &validate.Rule{
	Code:     "fast_travel_between_far_stops",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Too fast over more than ten kilometres",
		FR: "Trop rapide sur plus de dix kilomètres",
	},
	Doc: lang.Text{
		EN: "Over several calls the vehicle makes more way than any of the mode can, even where each hop alone could be a matter of rounding. Told of once per trip, for the earliest call that is reached too soon.",
		FR: "Sur plusieurs passages, le véhicule parcourt plus de chemin qu’aucun de ce mode ne le peut, même si chaque saut isolé pourrait tenir à l’arrondi. Signalé une fois par course, au premier passage atteint trop tôt.",
	},
	Fix: lang.Text{
		EN: "Check the times between the two calls, then the positions of the stops between them.",
		FR: "Vérifier les heures entre les deux passages, puis la position des arrêts qui les séparent.",
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
			if h.pace.steady && h.pace.slow(h.limit) {
				continue
			}
			if from, to, d, ok := h.tooFar(p.Quirk(ZeroCoordinatesForMissing)); ok {
				h.report(p, from, to, speed(d, h.departure(from), h.arrival(to)), d)
			}
		}
	},
}

// farWay is from how many metres on a way is far.
const farWay = 10_000

// tooFar returns the calls between which the trip makes too much way, and the metres:
// those with the earliest end, then the latest start.
func (h *hop) tooFar(zero bool) (from, to int, metres float64, ok bool) {
	ways := h.past(zero)
	v := h.limit / 3.6 // metres in a second
	// Where speed is above v, way - v·time is above that of the start, since the time
	// that speed takes is never shorter than that of the timetable.
	lowest := math.Inf(1)
	along := 0.0
	for e := range ways {
		if e > 0 {
			along += ways[e-1]
		}
		if arr := h.arrival(e); arr.IsSet() {
			if !h.known(e) {
				return 0, 0, 0, false
			}
			if along-v*float64(arr) > lowest-1e-3 {
				if s, d, stop := h.tooFarTo(e, ways); stop {
					return s, e, d, d > farWay
				}
			}
		}
		if dep := h.departure(e); dep.IsSet() {
			lowest = min(lowest, along-v*float64(dep))
		}
	}
	return 0, 0, 0, false
}

// tooFarTo returns the latest call before e from which the way to e is far and too
// fast, and the metres; stop says that the search ends here, with no find where they are 0.
func (h *hop) tooFarTo(e int, ways []float64) (s int, sum float64, stop bool) {
	for s := e - 1; s >= 0; s-- {
		sum += ways[s]
		dep := h.departure(s)
		if !dep.IsSet() || speed(sum, dep, h.arrival(e)) <= h.limit {
			continue
		}
		if !h.known(s) {
			return s, 0, true
		}
		if sum > farWay {
			return s, sum, true
		}
	}
	return 0, 0, false
}
