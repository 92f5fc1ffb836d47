package dataset

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

func stopRoutes() Dataset {
	return &Table[StopRoute]{
		About: Info{
			Name:    "stop_routes",
			Title:   lang.Text{EN: "Which routes serve which stops", FR: "Lignes qui desservent chaque arrêt"},
			Grain:   lang.Text{EN: "a stop at which trips of a route and direction call", FR: "un arrêt desservi par une ligne dans un sens"},
			Needs:   NeedsFeed,
			Formats: []string{"csv", "xlsx", "parquet"},
		},
		Rows: stopRoutesRows,
	}
}

// StopRoute is a row of stop_routes.
type StopRoute struct {
	Origin
	StopID             string  `col:"stop_id,key" en:"Id of the stop" fr:"Identifiant de l’arrêt" source:"stop_times.txt: stop_id" example:"S042"`
	StopName           *string `col:"stop_name" en:"Name of the stop" fr:"Nom de l’arrêt" source:"stops.txt: stop_name" example:"Hôtel de Ville"`
	RouteID            string  `col:"route_id,key" en:"Id of the route" fr:"Identifiant de la ligne" source:"trips.txt: route_id" example:"T1"`
	RouteShortName     *string `col:"route_short_name" en:"Short name of the route" fr:"Indice de la ligne" source:"routes.txt: route_short_name" example:"A"`
	RouteLongName      *string `col:"route_long_name" en:"Long name of the route" fr:"Nom complet de la ligne" source:"routes.txt: route_long_name" example:"Gare Centrale – Université"`
	Mode               string  `col:"mode" en:"Mode of the route, see routes" fr:"Mode de la ligne, voir la table routes" source:"routes.txt: route_type" example:"tram"`
	AgencyID           *string `col:"agency_id" en:"Id of the agency that runs the route" fr:"Identifiant de l’exploitant de la ligne" source:"routes.txt: agency_id, else the only agency" example:"valmont"`
	AgencyName         *string `col:"agency_name" en:"Name of the agency that runs the route" fr:"Nom de l’exploitant de la ligne" source:"agency.txt: agency_name" example:"Transports de Valmont"`
	DirectionID        *int32  `col:"direction_id,key" en:"Direction, 0 or 1 as in the feed" fr:"Sens, 0 ou 1 comme dans le jeu de données" source:"trips.txt: direction_id" example:"0"`
	DeparturesWeekday  int32   `col:"departures_weekday" unit:"count" en:"Departures on the date that stands for weekdays in day_types; the last call of a trip and calls without boarding are not counted" fr:"Départs le jour qui représente la semaine dans day_types ; le terminus d’une course et les passages sans montée ne comptent pas" source:"stop_times.txt, frequencies.txt and the calendar" example:"96"`
	DeparturesSaturday int32   `col:"departures_saturday" unit:"count" en:"Departures on the date that stands for Saturdays in day_types" fr:"Départs le jour qui représente le samedi dans day_types" source:"stop_times.txt, frequencies.txt and the calendar" example:"61"`
	DeparturesSunday   int32   `col:"departures_sunday" unit:"count" en:"Departures on the date that stands for Sundays in day_types" fr:"Départs le jour qui représente le dimanche dans day_types" source:"stop_times.txt, frequencies.txt and the calendar" example:"32"`
	FirstDeparture     *string `col:"first_departure" unit:"HH:MM:SS" en:"First departure on the weekday date" fr:"Premier départ le jour de semaine" source:"stop_times.txt: departure_time" example:"05:24:00"`
	LastDeparture      *string `col:"last_departure" unit:"HH:MM:SS" en:"Last departure on the weekday date; may pass 24 h" fr:"Dernier départ le jour de semaine ; peut dépasser 24 h" source:"stop_times.txt: departure_time" example:"24:12:00"`
	IsTerminus         bool    `col:"is_terminus" en:"Whether it is the first or last stop of a pattern of the route and direction" fr:"Est-ce le premier ou le dernier arrêt d’un itinéraire de la ligne dans ce sens ?" source:"trips.txt and stop_times.txt" example:"false"`
}

func stopRoutesRows(ctx context.Context, in *Input, yield func([]StopRoute) error) error {
	at := newStopService(in.Feed.Stops.Len())
	var rows []StopRoute
	for _, g := range in.groups() {
		for _, row := range g.trips {
			in.serve(at, row)
		}
		for stop, end := range in.stopsOf(g) {
			rows = append(rows, in.stopRoute(g, stop, &at[stop], end))
			at[stop] = noService()
		}
	}
	slices.SortFunc(rows, func(a, b StopRoute) int {
		return cmp.Or(strings.Compare(a.StopID, b.StopID), strings.Compare(a.RouteID, b.RouteID), compareGiven(a.DirectionID, b.DirectionID))
	})
	return inBatches(ctx, rows, yield)
}

// stopsOf returns the rows of the stops at which a group calls, and whether each is the
// first or last of a pattern.
func (in *Input) stopsOf(g *group) map[int]bool {
	stops := map[int]bool{}
	seen := map[gtfs.PatternID]bool{}
	for _, row := range g.trips {
		id := in.Feed.Patterns().OfTrip(int(row))
		if seen[id] {
			continue
		}
		seen[id] = true
		list := in.Feed.Patterns().At(id).Stops
		for k, stop := range list {
			if row, ok := in.Feed.Stops.StopID.Row(stop); ok {
				stops[row] = stops[row] || k == 0 || k == len(list)-1
			}
		}
	}
	return stops
}

func (in *Input) stopRoute(g *group, stop int, s *stopService, end bool) StopRoute {
	l, n, clock := in.lineOf(g.route), in.names(), in.clock()
	return StopRoute{
		Origin: in.origin(), StopID: n.stop[in.Feed.Stops.StopID.At(stop)], StopName: given(n.text, in.Feed.Stops.StopName.At(stop)),
		RouteID: *l.id, RouteShortName: l.shortName, RouteLongName: l.longName, Mode: l.mode.String(),
		AgencyID: l.agencyID, AgencyName: l.agencyName, DirectionID: g.direction(),
		DeparturesWeekday: count(s.n[weekday]), DeparturesSaturday: count(s.n[saturday]), DeparturesSunday: count(s.n[sunday]),
		FirstDeparture: clock.text(s.first), LastDeparture: clock.text(s.last), IsTerminus: end,
	}
}

// compareGiven puts what is not given first.
func compareGiven(a, b *int32) int {
	value := func(p *int32) int64 {
		if p == nil {
			return -1 << 40
		}
		return int64(*p)
	}
	return cmp.Compare(value(a), value(b))
}
