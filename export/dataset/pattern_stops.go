package dataset

import (
	"context"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
)

func patternStops() Dataset {
	return &Table[PatternStop]{
		About: Info{
			Name:    "pattern_stops",
			Title:   lang.Text{EN: "Stops of patterns, in order", FR: "Arrêts des itinéraires, dans l’ordre"},
			Grain:   lang.Text{EN: "a call of a pattern", FR: "un passage d’un itinéraire"},
			Needs:   NeedsFeed,
			Formats: []string{"csv", "parquet"},
		},
		Rows: patternStopsRows,
	}
}

// PatternStop is a row of pattern_stops.
type PatternStop struct {
	Origin
	PatternID   string   `col:"pattern_id,key" en:"Id of the pattern, see route_patterns" fr:"Identifiant de l’itinéraire, voir la table route_patterns" source:"hash of route, direction and ordered stops" example:"9f2c4e0b71d3a586"`
	Seq         int32    `col:"seq,key" en:"Order of the call, from 1" fr:"Rang du passage, à partir de 1" source:"stop_times.txt: order of stop_sequence" example:"7"`
	StopID      string   `col:"stop_id" en:"Id of the stop; empty where the call names a zone" fr:"Identifiant de l’arrêt ; vide si le passage désigne une zone" source:"stop_times.txt: stop_id" example:"S042"`
	StopName    *string  `col:"stop_name" en:"Name of the stop" fr:"Nom de l’arrêt" source:"stops.txt: stop_name" example:"Hôtel de Ville"`
	DistM       *float64 `col:"dist_m" unit:"m" en:"Way from the first stop, along the shape, else straight from stop to stop" fr:"Distance depuis le premier arrêt, le long du tracé, à défaut d’arrêt en arrêt à vol d’oiseau" source:"shapes.txt and stops.txt" example:"1824.6"`
	PickupType  int32    `col:"pickup_type" en:"Boarding on most trips: 0 regular, 1 none, 2 phone the agency, 3 ask the driver" fr:"Montée dans la plupart des courses : 0 normale, 1 interdite, 2 sur appel à l’exploitant, 3 sur demande au conducteur" source:"stop_times.txt: pickup_type, 0 where it is not given" example:"0"`
	DropOffType int32    `col:"drop_off_type" en:"Alighting on most trips: 0 regular, 1 none, 2 phone the agency, 3 ask the driver" fr:"Descente dans la plupart des courses : 0 normale, 1 interdite, 2 sur appel à l’exploitant, 3 sur demande au conducteur" source:"stop_times.txt: drop_off_type, 0 where it is not given" example:"0"`
	Timepoint   *int32   `col:"timepoint" en:"On most trips: 1 exact times, 0 approximate times" fr:"Dans la plupart des courses : 1 horaire exact, 0 horaire approximatif" source:"stop_times.txt: timepoint" example:"1"`
}

func patternStopsRows(ctx context.Context, in *Input, yield func([]PatternStop) error) error {
	var facts []patternFact
	for _, g := range in.groups() {
		facts = append(facts, in.patternsOf(g.trips)...)
	}
	slices.SortFunc(facts, func(a, b patternFact) int { return strings.Compare(a.text, b.text) })
	var rows []PatternStop
	for i := range facts {
		rows = in.callsOf(rows, &facts[i])
		if len(rows) >= batchRows {
			if err := yield(rows); err != nil {
				return err
			}
			rows = nil
		}
	}
	return inBatches(ctx, rows, yield)
}

// callsOf adds the calls of a pattern.
func (in *Input) callsOf(rows []PatternStop, p *patternFact) []PatternStop {
	q, dist := in.Feed.Patterns().At(p.id), in.distances(p.path)
	for k, stop := range q.Stops {
		c := in.callOf(q, k)
		rows = append(rows, PatternStop{
			Origin: in.origin(), PatternID: p.text, Seq: int32(k + 1), StopID: in.names().stop[stop], StopName: in.stopName(stop),
			DistM: round(dist[k], 1), PickupType: int32(c.pickup), DropOffType: int32(c.dropOff), Timepoint: lone(c.timepoint),
		})
	}
	return rows
}

// distances returns the metres from the first call of a path to each; NaN where not known.
func (in *Input) distances(p *path) []float64 {
	stops := in.matchStops(p)
	dist := make([]float64, len(stops))
	for k := 1; k < len(stops); k++ {
		if p.along != nil {
			dist[k] = p.along[k] - p.along[0]
		} else {
			dist[k] = dist[k-1] + geo.Distance(stops[k-1].Place, stops[k].Place)
		}
	}
	return dist
}

// A callKind is how riders get on and off.
type callKind struct{ pickup, dropOff, timepoint gtfs.Enum }

// callOf returns what most trips say of call k of a pattern, each field by itself.
func (in *Input) callOf(p *gtfs.Pattern, k int) callKind {
	st := in.Feed.StopTimes
	return callKind{
		in.vote(p, k, &st.PickupType, 0), in.vote(p, k, &st.DropOffType, 0), in.vote(p, k, &st.Timepoint, gtfs.NoEnum),
	}
}

// vote returns the value that most trips have at call k of a pattern.
func (in *Input) vote(p *gtfs.Pattern, k int, column *gtfs.Column[gtfs.Enum], def gtfs.Enum) gtfs.Enum {
	if !column.Given() {
		return def
	}
	at := func(trip int32) gtfs.Enum {
		return column.At(in.Feed.CallsOf(in.Feed.Trips.TripID.At(int(trip))).Row(k)).Or(def)
	}
	first, same := at(p.Trips[0]), true
	for _, trip := range p.Trips[1:] {
		same = same && at(trip) == first
	}
	if same { // as nearly always
		return first
	}
	votes := map[gtfs.Enum]int{}
	for _, trip := range p.Trips {
		votes[at(trip)]++
	}
	return winner(votes, func(a, b gtfs.Enum) bool { return a < b })
}
