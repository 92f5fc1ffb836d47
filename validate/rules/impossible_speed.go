package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var impossibleSpeed = &validate.Rule{
	Code:     "impossible_speed",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Speed that no vehicle reaches",
		FR: "Vitesse qu’aucun véhicule n’atteint",
	},
	Doc: lang.Text{
		EN: "Even along the straight line and with the rounding of times in its favour, the vehicle would have to be faster than any of its mode: a time or a position is wrong, and riders are promised a ride that cannot be kept. Told of once per pair of stops and mode, as an error from twice the limit or 1,000 km/h on. Slips within the limit, and calls without times, are missed.",
		FR: "Même à vol d’oiseau et avec l’arrondi des heures en sa faveur, le véhicule devrait dépasser tous ceux de son mode : une heure ou une position est fausse, et le trajet promis est intenable. Signalé une fois par couple d’arrêts et par mode, comme erreur à partir du double de la limite ou de 1 000 km/h. Les erreurs en deçà de la limite et les passages sans heure échappent à la règle.",
	},
	Fix: lang.Text{
		EN: "Where all trips between the two stops are too fast, check their positions; where few are, check the times.",
		FR: "Si toutes les courses entre les deux arrêts vont trop vite, vérifier leurs positions ; si elles sont peu nombreuses, vérifier les heures.",
	},
	Message: lang.Text{
		EN: "{trips} {trips|trip travels|trips travel} the {distance} between {from_stop_name} and {stop_name} at up to {speed}, where {limit} is the most, such as trip {trip_id}.",
		FR: "{trips} {trips|course parcourt|courses parcourent} les {distance} entre {from_stop_name} et {stop_name} à une vitesse allant jusqu’à {speed}, pour une limite de {limit}, par exemple la course {trip_id}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.RoutesFile, gtfs.TripsFile, gtfs.StopTimesFile, gtfs.StopsFile},
	Details: []validate.Detail{
		validate.Here("trip_id", ""),
		validate.There(1, "from_stop_id", "stop_id", ""),
		validate.There(1, "from_stop_name", "stop_id/stop_name", ""),
		validate.Here("stop_id", ""),
		validate.Here("stop_id/stop_name", "").As("stop_name"),
		validate.There(1, "departure_time", "", ""),
		validate.Here("arrival_time", ""),
		validate.Number(2, "distance", validate.Metres, ""),
		validate.Number(3, "speed", validate.KPH, ""),
		validate.Number(4, "lowest_speed", validate.KPH, ""),
		validate.Number(5, "limit", validate.KPH, ""),
		validate.Number(6, "trips", validate.Count, ""),
	},
	Key:      []string{"from_stop_id", "stop_id"},
	Replaces: "fast_travel_between_consecutive_stops",
	Run: func(p *validate.Pass) {
		for _, f := range tooFastPairs(p) {
			severity := validate.Warning
			if f.highest > 2*f.limit || f.highest > 1000 {
				severity = validate.Error
			}
			p.ReportAs(severity, f.arrival, validate.At(f.departure), validate.Num(f.metres),
				validate.Num(f.highest), validate.Num(f.lowest), validate.Num(f.limit), validate.Num(f.trips))
		}
	},
}

// A stopPair is two stops and the limit for those who travel between them.
type stopPair struct {
	from, to gtfs.StopID
	limit    float64
}

// A tooFast tells of all trips that travel too fast between two stops.
type tooFast struct {
	departure, arrival gtfs.Cell // of the fastest
	metres             float64
	lowest, highest    float64 // km/h
	limit              float64
	trips              int
}

// tooFastPairs finds the pairs of stops between which trips are too fast, in the order
// in which they are found.
func tooFastPairs(p *validate.Pass) (all []*tooFast) {
	st, byPair := p.Feed.StopTimes, map[stopPair]*tooFast{}
	for h := range hops(p) {
		limit := topSpeed(h.kind)
		if h.pace.slow(limit) {
			continue
		}
		slack := h.slack()
		h.eachConsecutive(false, func(from, to int, metres float64) {
			kph, ok := leastSpeed(metres, h.arrival(to)-h.departure(from), slack)
			if !ok || kph <= limit {
				return
			}
			a, b := h.calls.Row(from), h.calls.Row(to)
			pair := stopPair{st.StopID.At(a), st.StopID.At(b), limit}
			f := byPair[pair]
			if f == nil {
				f = &tooFast{metres: metres, lowest: kph, limit: limit}
				byPair[pair], all = f, append(all, f)
			}
			f.trips += len(h.trips)
			f.lowest = min(f.lowest, kph)
			if kph > f.highest {
				f.highest, f.departure, f.arrival = kph, st.DepartureTime.Cell(a), st.ArrivalTime.Cell(b)
			}
		})
	}
	return all
}

// slack returns by how many seconds the time between two calls may be longer than the
// timetable says: nearly a minute where all times of the trip are whole minutes.
func (h *hop) slack() gtfs.Time {
	for k := range h.calls.Len() {
		if a, d := h.arrival(k), h.departure(k); a.IsSet() && a%60 != 0 || d.IsSet() && d%60 != 0 {
			return 0
		}
	}
	return 59
}

// leastSpeed returns the lowest speed in km/h that fits the time; ok is false where the
// time runs backwards, which is a fault of its own. Two calls at one second are taken
// to be a minute apart.
func leastSpeed(metres float64, t, slack gtfs.Time) (kph float64, ok bool) {
	if t < 0 {
		return 0, false
	}
	if t += slack; t == 0 {
		t = 60
	}
	return metres * 3.6 / float64(t), true
}

// topSpeed returns the speed in km/h that is out of reach for a route type: of the
// extended types that say more than their base a limit of their own, else 1.4 times
// what is unlikely.
func topSpeed(t gtfs.Enum) float64 {
	switch {
	case t == 101: // high speed rail
		return 350
	case t >= 200 && t < 300: // coach
		return 130
	case t >= 1100 && t < 1200: // air
		return 1000
	case t >= 1400 && t < 1500: // funicular
		return 60
	}
	return 1.4 * speedLimit(baseType(t))
}
