package rules

import (
	"bytes"

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
		f, patterns := p.Feed, p.Feed.Patterns()
		named := namedStops{f, make([]signedStops, patterns.Len())}
		for i, sign := range f.Trips.TripHeadsign.Values() {
			pattern := patterns.OfTrip(i)
			if sign == 0 || pattern == gtfs.NoPattern || len(patterns.At(pattern).Stops) < 2 {
				continue
			}
			stops := patterns.At(pattern).Stops
			if stops[0] == stops[len(stops)-1] {
				if p.Quirk(HeadsignReturn) {
					return
				}
				continue
			}
			for _, k := range named.in(pattern, sign) {
				calls := callsOf(f, int32(i))
				p.Report(f.Trips.TripHeadsign.Cell(i), validate.At(f.StopTimes.StopID.Cell(calls.Row(k))),
					validate.At(f.StopTimes.StopID.Cell(calls.Row(len(stops)-1))))
			}
		}
	},
}

// namedStops finds the stops of patterns that headsigns name. Trips of a pattern mostly
// have the same headsign as the one before, for which the stops are known.
type namedStops struct {
	feed *gtfs.Feed
	last []signedStops // by pattern
}

// signedStops are the stops but the last that have the name of a sign.
type signedStops struct {
	sign gtfs.Text
	at   []int
}

func (n *namedStops) in(pattern gtfs.PatternID, sign gtfs.Text) []int {
	last := &n.last[pattern]
	if last.sign != sign {
		stops := n.feed.Patterns().At(pattern).Stops
		*last = signedStops{sign, n.find(sign, stops[:len(stops)-1])}
	}
	return last.at
}

func (n *namedStops) find(sign gtfs.Text, stops []gtfs.StopID) (at []int) {
	names := &n.feed.Stops.StopName
	want := names.Space().Bytes(uint32(sign))
	for k, stop := range stops {
		row, ok := n.feed.Stops.StopID.Row(stop)
		if ok && bytes.EqualFold(names.Space().Bytes(uint32(names.At(row))), want) {
			at = append(at, k)
		}
	}
	return at
}
