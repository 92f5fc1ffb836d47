package rules

import (
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var tripHeadsignMatchesIntermediateStop = &validate.Rule{
	Code:     "trip_headsign_matches_intermediate_stop",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Headsign that names a stop on the way",
		FR: "Destination affichée qui nomme un arrêt intermédiaire",
	},
	Doc: lang.Text{
		EN: "Riders look at the headsign for where the vehicle goes. One that names a stop before the last says too little, or is that of another trip. Trips that end where they begin are not looked at.",
		FR: "Le voyageur lit sur la girouette où va le véhicule. Si elle nomme un arrêt avant le dernier, elle en dit trop peu, ou c’est celle d’une autre course. Les courses qui finissent là où elles commencent ne sont pas examinées.",
	},
	Fix: lang.Text{
		EN: "Name the last stop or its district; where the sign changes on the way, use stop_headsign.",
		FR: "Nommer le dernier arrêt ou son quartier ; si l’affichage change en route, utiliser stop_headsign.",
	},
	Message: lang.Text{
		EN: "Trip {trip_id} is signed “{trip_headsign}”, which is its call {stop_sequence} and not the last.",
		FR: "La course {trip_id} affiche « {trip_headsign} », son passage {stop_sequence} et non le dernier.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#tripstxt",
	Reads:  []gtfs.File{gtfs.TripsFile, gtfs.StopTimesFile, gtfs.StopsFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("trip_id", "tripId"),
		validate.Here("trip_headsign", "tripHeadsign"),
		validate.There(1, "stop_id", "stop_id", "stopId1"),
		validate.There(1, "stop_sequence", "stop_sequence", "stopSequence"),
		validate.There(2, "last_stop_id", "stop_id", "stopId2"),
	},
	Key: []string{"trip_id", "stop_sequence"},
	Run: func(p *validate.Pass) {
		f := p.Feed
		named := namedStops{f, map[signed][]int{}}
		for i, sign := range f.Trips.TripHeadsign.Values() {
			calls := callsOf(f, int32(i))
			if sign == 0 || calls.Len() < 2 {
				continue
			}
			pattern := f.Patterns().OfTrip(i)
			stops := f.Patterns().At(pattern).Stops
			if stops[0] == stops[len(stops)-1] {
				if p.Quirk(HeadsignReturn) {
					return
				}
				continue
			}
			last := validate.At(f.StopTimes.StopID.Cell(calls.Row(len(stops) - 1)))
			for _, k := range named.in(signed{pattern, sign}, stops) {
				p.Report(f.Trips.TripHeadsign.Cell(i), validate.At(f.StopTimes.StopID.Cell(calls.Row(k))), last)
			}
		}
	},
}

// namedStops finds the stops of patterns that headsigns name, once for all trips of a
// pattern and headsign.
type namedStops struct {
	feed *gtfs.Feed
	at   map[signed][]int
}

type signed struct {
	pattern gtfs.PatternID
	sign    gtfs.Text
}

// in returns which of the stops but the last have the name of the sign.
func (n *namedStops) in(key signed, stops []gtfs.StopID) []int {
	at, ok := n.at[key]
	if !ok {
		at = n.find(n.feed.Text(key.sign), stops[:len(stops)-1])
		n.at[key] = at
	}
	return at
}

func (n *namedStops) find(sign string, stops []gtfs.StopID) (at []int) {
	for k, stop := range stops {
		row, ok := n.feed.Stops.StopID.Row(stop)
		if ok && strings.EqualFold(n.feed.Text(n.feed.Stops.StopName.At(row)), sign) {
			at = append(at, k)
		}
	}
	return at
}
