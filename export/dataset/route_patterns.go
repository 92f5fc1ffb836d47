package dataset

import (
	"context"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

func routePatterns() Dataset {
	return &Table[RoutePattern]{
		About: Info{
			Name:    "route_patterns",
			Title:   lang.Text{EN: "Patterns of routes", FR: "Itinéraires des lignes"},
			Grain:   lang.Text{EN: "a pattern: the trips of a route and direction with the same ordered stops", FR: "un itinéraire : les courses d’une ligne et d’un sens qui ont les mêmes arrêts dans le même ordre"},
			Needs:   NeedsFeed,
			Formats: []string{"csv", "xlsx", "parquet"},
		},
		Rows: routePatternsRows,
	}
}

// RoutePattern is a row of route_patterns.
type RoutePattern struct {
	Origin
	PatternID      string   `col:"pattern_id,key" en:"Id of the pattern; the same in every release that has it" fr:"Identifiant de l’itinéraire ; le même dans chaque version qui le contient" source:"hash of route, direction and ordered stops" example:"9f2c4e0b71d3a586"`
	RouteID        string   `col:"route_id" en:"Id of the route" fr:"Identifiant de la ligne" source:"trips.txt: route_id" example:"T1"`
	RouteShortName *string  `col:"route_short_name" en:"Short name of the route" fr:"Indice de la ligne" source:"routes.txt: route_short_name" example:"A"`
	DirectionID    *int32   `col:"direction_id" en:"Direction, 0 or 1 as in the feed" fr:"Sens, 0 ou 1 comme dans le jeu de données" source:"trips.txt: direction_id" example:"0"`
	Headsign       *string  `col:"headsign" en:"Headsign of most of its trips" fr:"Destination affichée par la plupart des courses" source:"trips.txt: trip_headsign" example:"Gare Centrale"`
	FirstStopID    string   `col:"first_stop_id" en:"Id of the first stop" fr:"Identifiant du premier arrêt" source:"stop_times.txt: stop_id" example:"S001"`
	FirstStopName  *string  `col:"first_stop_name" en:"Name of the first stop" fr:"Nom du premier arrêt" source:"stops.txt: stop_name" example:"Université"`
	LastStopID     string   `col:"last_stop_id" en:"Id of the last stop" fr:"Identifiant du dernier arrêt" source:"stop_times.txt: stop_id" example:"S042"`
	LastStopName   *string  `col:"last_stop_name" en:"Name of the last stop" fr:"Nom du dernier arrêt" source:"stops.txt: stop_name" example:"Gare Centrale"`
	NStops         int32    `col:"n_stops" unit:"count" en:"Calls of a trip" fr:"Nombre de passages d’une course" source:"stop_times.txt" example:"23"`
	ShapeID        *string  `col:"shape_id" en:"Shape of most of its trips" fr:"Tracé du plus grand nombre de ses courses" source:"trips.txt: shape_id" example:"T1-aller"`
	LengthM        *float64 `col:"length_m" unit:"m" en:"Way from the first to the last call, along the shape, else straight from stop to stop" fr:"Distance du premier au dernier arrêt, le long du tracé, à défaut d’arrêt en arrêt à vol d’oiseau" source:"shapes.txt and stops.txt" example:"12384.2"`
	RuntimeP50Min  *float64 `col:"runtime_p50_min" unit:"min" en:"Median time from first departure to last arrival" fr:"Temps de parcours médian, du premier départ à la dernière arrivée" source:"stop_times.txt" example:"38"`
	RuntimeP85Min  *float64 `col:"runtime_p85_min" unit:"min" en:"Time from first departure to last arrival that 85 % of its trips keep within" fr:"Temps de parcours que 85 % des courses ne dépassent pas" source:"stop_times.txt" example:"44"`
	TripsWeekday   int32    `col:"trips_weekday" unit:"count" en:"Trips on the date that stands for weekdays in day_types" fr:"Courses le jour qui représente la semaine dans day_types" source:"trips.txt, frequencies.txt and the calendar" example:"92"`
	TripsSaturday  int32    `col:"trips_saturday" unit:"count" en:"Trips on the date that stands for Saturdays in day_types" fr:"Courses le jour qui représente le samedi dans day_types" source:"trips.txt, frequencies.txt and the calendar" example:"61"`
	TripsSunday    int32    `col:"trips_sunday" unit:"count" en:"Trips on the date that stands for Sundays in day_types" fr:"Courses le jour qui représente le dimanche dans day_types" source:"trips.txt, frequencies.txt and the calendar" example:"32"`
	IsMain         bool     `col:"is_main" en:"Whether most runs of all days of its route and direction follow it" fr:"Est-ce l’itinéraire du plus grand nombre de courses de la ligne dans ce sens, tous jours confondus ?" source:"trips.txt, frequencies.txt and the calendar" example:"true"`
}

func routePatternsRows(ctx context.Context, in *Input, yield func([]RoutePattern) error) error {
	var rows []RoutePattern
	for _, g := range in.groups() {
		l := in.lineOf(g.route)
		for i, p := range in.patternsOf(g.trips) {
			row := in.routePattern(&p)
			row.RouteID, row.RouteShortName, row.DirectionID, row.IsMain = *l.id, l.shortName, g.direction(), i == 0
			rows = append(rows, row)
		}
	}
	slices.SortFunc(rows, func(a, b RoutePattern) int { return strings.Compare(a.PatternID, b.PatternID) })
	return inBatches(ctx, rows, yield)
}

func (in *Input) routePattern(p *patternFact) RoutePattern {
	n, q := in.names(), in.Feed.Patterns().At(p.id)
	first, last := q.Stops[0], q.Stops[len(q.Stops)-1]
	runtimes := in.runtimes(q)
	return RoutePattern{
		Origin: in.origin(), PatternID: p.text, Headsign: in.headsign(q),
		FirstStopID: n.stop[first], FirstStopName: in.stopName(first), LastStopID: n.stop[last], LastStopName: in.stopName(last),
		NStops: int32(len(q.Stops)), ShapeID: given(n.shape, p.path.shape), LengthM: round(p.path.length, 1),
		RuntimeP50Min: round(quantile(runtimes, 0.5), 2), RuntimeP85Min: round(quantile(runtimes, 0.85), 2),
		TripsWeekday: count(p.runs[weekday]), TripsSaturday: count(p.runs[saturday]), TripsSunday: count(p.runs[sunday]),
	}
}

func (in *Input) stopName(id gtfs.StopID) *string {
	row, ok := in.Feed.Stops.StopID.Row(id)
	if !ok {
		return nil
	}
	return given(in.names().text, in.Feed.Stops.StopName.At(row))
}

// headsign returns the headsign of most trips of a pattern, of several the first in the
// order of the alphabet.
func (in *Input) headsign(p *gtfs.Pattern) *string {
	texts, votes := in.names().text, map[gtfs.Text]int{}
	for _, row := range p.Trips {
		votes[in.Feed.Trips.TripHeadsign.At(int(row))]++
	}
	return given(texts, winner(votes, func(a, b gtfs.Text) bool { return texts[a] < texts[b] }))
}

// winner returns the value with the most votes, of several the least.
func winner[T comparable](votes map[T]int, less func(a, b T) bool) (best T) {
	most := 0
	for v, n := range votes { // the order does not matter: less decides
		if n > most || n == most && less(v, best) {
			best, most = v, n
		}
	}
	return best
}

// runtimes returns the minutes that the trips of a pattern take, sorted.
func (in *Input) runtimes(p *gtfs.Pattern) (minutes []float64) {
	t := in.trips()
	for _, row := range p.Trips {
		if from, to := t.first[row], t.last[row]; t.runs[row] > 0 && from.IsSet() && to.IsSet() {
			minutes = append(minutes, float64(to-from)/60)
		}
	}
	slices.Sort(minutes)
	return minutes
}
