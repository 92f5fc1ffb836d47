package dataset

import (
	"context"
	"sort"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

func stopTimesFlat() Dataset {
	return &Table[Call]{
		About: Info{
			Name:    "stop_times_flat",
			Title:   lang.Text{EN: "Stop times with names", FR: "Horaires aux arrêts, avec les noms"},
			Grain:   lang.Text{EN: "a call of a trip at a stop", FR: "un passage d’une course à un arrêt"},
			Needs:   NeedsFeed,
			Formats: []string{"csv", "parquet"},
		},
		Rows: stopTimesRows,
	}
}

// Call is a row of stop_times_flat.
type Call struct {
	Origin
	TripID               string   `col:"trip_id,key" en:"Id of the trip" fr:"Identifiant de la course" source:"stop_times.txt: trip_id" example:"T1-0612"`
	StopSequence         int32    `col:"stop_sequence,key" en:"Order of the call in the trip; -1 where it is not given" fr:"Rang de l’arrêt dans la course ; -1 s’il n’est pas donné" source:"stop_times.txt: stop_sequence" example:"7"`
	RouteID              string   `col:"route_id" en:"Id of the route" fr:"Identifiant de la ligne" source:"trips.txt: route_id" example:"T1"`
	RouteShortName       *string  `col:"route_short_name" en:"Short name of the route" fr:"Indice de la ligne" source:"routes.txt: route_short_name" example:"A"`
	RouteType            int32    `col:"route_type" en:"Type of the route as in the feed, extended types included; -1 where it is not given" fr:"Type de la ligne comme dans le jeu de données, types étendus compris ; -1 s’il n’est pas donné" source:"routes.txt: route_type" example:"0"`
	AgencyID             *string  `col:"agency_id" en:"Id of the agency that runs the route" fr:"Identifiant de l’exploitant de la ligne" source:"routes.txt: agency_id, else the only agency" example:"valmont"`
	DirectionID          *int32   `col:"direction_id" en:"Direction, 0 or 1 as in the feed" fr:"Sens, 0 ou 1 comme dans le jeu de données" source:"trips.txt: direction_id" example:"0"`
	Headsign             *string  `col:"headsign" en:"Headsign shown to riders at this stop" fr:"Destination affichée aux voyageurs à cet arrêt" source:"stop_times.txt: stop_headsign, else trips.txt: trip_headsign" example:"Gare Centrale"`
	ServiceID            string   `col:"service_id" en:"Id of the service: the days on which the trip runs" fr:"Identifiant du calendrier : les jours où la course circule" source:"trips.txt: service_id" example:"LMMJV"`
	PatternID            string   `col:"pattern_id" en:"Id of the pattern: trips of one route and direction with the same stops; the same in every release that has it" fr:"Identifiant de l’itinéraire : courses d’une ligne et d’un sens aux mêmes arrêts ; le même dans chaque version qui le contient" source:"hash of route, direction and ordered stops" example:"9f2c4e0b71d3a586"`
	StopID               string   `col:"stop_id" en:"Id of the stop; empty where the call names a zone" fr:"Identifiant de l’arrêt ; vide si le passage désigne une zone" source:"stop_times.txt: stop_id" example:"S042"`
	StopName             *string  `col:"stop_name" en:"Name of the stop" fr:"Nom de l’arrêt" source:"stops.txt: stop_name" example:"Hôtel de Ville"`
	ParentStation        *string  `col:"parent_station" en:"Id of the station the stop belongs to" fr:"Identifiant de la station dont dépend l’arrêt" source:"stops.txt: parent_station" example:"G01"`
	ArrivalTime          *string  `col:"arrival_time" unit:"HH:MM:SS" en:"Arrival; may pass 24 h" fr:"Arrivée ; peut dépasser 24 h" source:"stop_times.txt: arrival_time" example:"25:10:00"`
	DepartureTime        *string  `col:"departure_time" unit:"HH:MM:SS" en:"Departure; may pass 24 h" fr:"Départ ; peut dépasser 24 h" source:"stop_times.txt: departure_time" example:"25:10:30"`
	ArrivalSecs          *int32   `col:"arrival_secs" unit:"s" en:"Arrival in seconds from noon less 12 h of the service day" fr:"Arrivée en secondes depuis midi moins 12 h du jour d’exploitation" source:"stop_times.txt: arrival_time" example:"90600"`
	DepartureSecs        *int32   `col:"departure_secs" unit:"s" en:"Departure in seconds from noon less 12 h of the service day" fr:"Départ en secondes depuis midi moins 12 h du jour d’exploitation" source:"stop_times.txt: departure_time" example:"90630"`
	PickupType           int32    `col:"pickup_type" en:"Boarding: 0 regular, 1 none, 2 phone the agency, 3 ask the driver" fr:"Montée : 0 normale, 1 interdite, 2 sur appel à l’exploitant, 3 sur demande au conducteur" source:"stop_times.txt: pickup_type, 0 where it is not given" example:"0"`
	DropOffType          int32    `col:"drop_off_type" en:"Alighting: 0 regular, 1 none, 2 phone the agency, 3 ask the driver" fr:"Descente : 0 normale, 1 interdite, 2 sur appel à l’exploitant, 3 sur demande au conducteur" source:"stop_times.txt: drop_off_type, 0 where it is not given" example:"0"`
	Timepoint            *int32   `col:"timepoint" en:"1 exact times, 0 approximate times" fr:"1 horaire exact, 0 horaire approximatif" source:"stop_times.txt: timepoint" example:"1"`
	ShapeDistM           *float64 `col:"shape_dist_m" unit:"m" en:"Distance from the start of the shape, worked out by placing the calls on it" fr:"Distance depuis le début du tracé, calculée en y plaçant les arrêts" source:"shapes.txt and stops.txt" example:"1824.6"`
	WheelchairAccessible *int32   `col:"wheelchair_accessible" en:"Vehicle: 0 no information, 1 room for a wheelchair, 2 none" fr:"Véhicule : 0 sans information, 1 accessible en fauteuil roulant, 2 non accessible" source:"trips.txt: wheelchair_accessible" example:"1"`
	BikesAllowed         *int32   `col:"bikes_allowed" en:"Bicycles: 0 no information, 1 allowed, 2 not allowed" fr:"Vélos : 0 sans information, 1 admis, 2 non admis" source:"trips.txt: bikes_allowed" example:"2"`
}

func stopTimesRows(ctx context.Context, in *Input, yield func([]Call) error) error {
	m := newCallMaker(in)
	total := m.before[len(m.before)-1]
	n := (total + batchRows - 1) / batchRows
	return inOrder(ctx, n, in.threads(), func(i int) []Call {
		return m.rows(i*batchRows, min((i+1)*batchRows, total))
	}, yield)
}

// A callMaker makes any range of the rows; it may be used by several goroutines.
type callMaker struct {
	in       *Input
	before   []int    // calls of the trips before each trip, then of all
	patterns []string // ids of patterns
	lines    map[gtfs.RouteID]line
}

func newCallMaker(in *Input) *callMaker {
	f, trips := in.Feed, in.trips()
	m := &callMaker{in: in, before: make([]int, len(trips.rows)+1), lines: map[gtfs.RouteID]line{}}
	for i, row := range trips.rows {
		m.before[i+1] = m.before[i] + f.CallsOf(f.Trips.TripID.At(int(row))).Len()
		if id := f.Trips.RouteID.At(int(row)); m.lines[id].id == nil {
			m.lines[id] = in.lineOf(id)
		}
	}
	m.patterns = make([]string, f.Patterns().Len())
	for i := range m.patterns {
		m.patterns[i] = patternID(f.Patterns().At(gtfs.PatternID(i)))
	}
	in.paths()
	in.clock()
	return m
}

// rows makes rows from to to (exclusive) of the table.
func (m *callMaker) rows(from, to int) []Call {
	rows := make([]Call, 0, to-from)
	w := callWriter{callMaker: m}
	trip := sort.SearchInts(m.before, from+1) - 1
	for ; from < to; trip++ {
		end := min(m.before[trip+1], to)
		rows = w.trip(rows, m.in.trips().rows[trip], from-m.before[trip], end-m.before[trip])
		from = end
	}
	return rows
}

// A callWriter fills one batch.
type callWriter struct {
	*callMaker
	ints slab[int32]
}

// trip adds the calls from to to (exclusive) of a trip.
func (w *callWriter) trip(rows []Call, trip int32, from, to int) []Call {
	f := w.in.Feed
	base, way := w.base(int(trip)), w.in.paths().of(trip)
	calls := f.CallsOf(f.Trips.TripID.At(int(trip)))
	for k := from; k < to; k++ {
		rows = append(rows, base)
		w.call(&rows[len(rows)-1], calls.Row(k))
		if way.shown != nil {
			rows[len(rows)-1].ShapeDistM = &way.shown[k]
		}
	}
	return rows
}

// base returns what all calls of a trip have in common.
func (w *callWriter) base(row int) Call {
	t, n := w.in.Feed.Trips, w.in.names()
	l := w.lines[t.RouteID.At(row)]
	return Call{
		Origin: w.in.origin(), TripID: n.trip[t.TripID.At(row)], RouteID: *l.id, RouteShortName: l.shortName,
		RouteType: int32(l.routeType), AgencyID: l.agencyID, DirectionID: enum(&w.ints, t.DirectionID.At(row)),
		Headsign: given(n.text, t.TripHeadsign.At(row)), ServiceID: n.service[t.ServiceID.At(row)],
		PatternID:            w.patterns[w.in.Feed.Patterns().OfTrip(row)],
		WheelchairAccessible: enum(&w.ints, t.WheelchairAccessible.At(row)), BikesAllowed: enum(&w.ints, t.BikesAllowed.At(row)),
	}
}

// call fills in a row of stop_times.txt.
func (w *callWriter) call(c *Call, row int) {
	st, stops, n, clock := w.in.Feed.StopTimes, w.in.Feed.Stops, w.in.names(), w.in.clock()
	c.StopSequence = -1
	if seq := st.StopSequence.At(row); seq.IsSet() {
		c.StopSequence = int32(seq)
	}
	if sign := st.StopHeadsign.At(row); sign != 0 {
		c.Headsign = &n.text[sign]
	}
	id := st.StopID.At(row)
	c.StopID = n.stop[id]
	if stop, ok := stops.StopID.Row(id); ok {
		c.StopName = given(n.text, stops.StopName.At(stop))
		c.ParentStation = given(n.stop, stops.ParentStation.At(stop))
	}
	if t := st.ArrivalTime.At(row); t.IsSet() {
		c.ArrivalTime, c.ArrivalSecs = clock.text(t), w.ints.put(int32(t))
	}
	if t := st.DepartureTime.At(row); t.IsSet() {
		c.DepartureTime, c.DepartureSecs = clock.text(t), w.ints.put(int32(t))
	}
	c.PickupType, c.DropOffType = int32(st.PickupType.At(row).Or(0)), int32(st.DropOffType.At(row).Or(0))
	c.Timepoint = enum(&w.ints, st.Timepoint.At(row))
}
