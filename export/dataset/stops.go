package dataset

import (
	"context"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

func stops() Dataset {
	return &Table[Stop]{
		About: Info{
			Name:    "stops",
			Title:   lang.Text{EN: "Stops and what serves them", FR: "Arrêts et leur desserte"},
			Grain:   lang.Text{EN: "a place of stops.txt: stop, station, entrance, node or boarding area", FR: "un lieu de stops.txt : arrêt, station, entrée, nœud ou zone d’embarquement"},
			Needs:   NeedsFeed,
			Formats: []string{"csv", "xlsx", "parquet", "geoparquet", "geojson"},
		},
		Rows: stopsRows,
	}
}

// Stop is a row of stops.
type Stop struct {
	Origin
	StopID             string   `col:"stop_id,key" en:"Id of the stop" fr:"Identifiant de l’arrêt" source:"stops.txt: stop_id" example:"S042"`
	StopCode           *string  `col:"stop_code" en:"Code shown to riders" fr:"Code affiché aux voyageurs" source:"stops.txt: stop_code" example:"1042"`
	StopName           *string  `col:"stop_name" en:"Name of the stop" fr:"Nom de l’arrêt" source:"stops.txt: stop_name" example:"Hôtel de Ville"`
	LocationType       int32    `col:"location_type" en:"0 stop or platform, 1 station, 2 entrance, 3 node, 4 boarding area" fr:"0 arrêt ou quai, 1 station, 2 entrée, 3 nœud, 4 zone d’embarquement" source:"stops.txt: location_type, 0 where it is not given" example:"0"`
	LocationLabel      string   `col:"location_label" en:"The location type in words" fr:"Le type de lieu en toutes lettres" source:"stops.txt: location_type, in the language asked for" example:"stop or platform"`
	ParentStation      *string  `col:"parent_station" en:"Id of the station it belongs to" fr:"Identifiant de la station dont il dépend" source:"stops.txt: parent_station" example:"G01"`
	ParentName         *string  `col:"parent_name" en:"Name of the station it belongs to" fr:"Nom de la station dont il dépend" source:"stops.txt: stop_name of the parent_station" example:"Gare Centrale"`
	PlatformCode       *string  `col:"platform_code" en:"Platform, as riders know it" fr:"Quai, tel que le connaissent les voyageurs" source:"stops.txt: platform_code" example:"B"`
	Lat                *float64 `col:"lat" unit:"deg" en:"Latitude, WGS 84" fr:"Latitude, WGS 84" source:"stops.txt: stop_lat" example:"47.2184"`
	Lon                *float64 `col:"lon" unit:"deg" en:"Longitude, WGS 84" fr:"Longitude, WGS 84" source:"stops.txt: stop_lon" example:"-1.5536"`
	CommuneCode        *string  `col:"commune_code" en:"Code of the municipality; empty without a boundary file" fr:"Code de la commune ; vide sans fichier de limites" source:"boundary file" example:"44109"`
	CommuneName        *string  `col:"commune_name" en:"Name of the municipality; empty without a boundary file" fr:"Nom de la commune ; vide sans fichier de limites" source:"boundary file" example:"Nantes"`
	WheelchairBoarding *int32   `col:"wheelchair_boarding" en:"0 no information, 1 accessible in a wheelchair, 2 not; the station's where the stop says nothing" fr:"0 sans information, 1 accessible en fauteuil roulant, 2 non ; celui de la station si l’arrêt ne dit rien" source:"stops.txt: wheelchair_boarding, own or of the parent_station" example:"1"`
	WheelchairSource   *string  `col:"wheelchair_source" en:"own or inherited from the station" fr:"own (propre à l’arrêt) ou inherited (héritée de la station)" source:"stops.txt: wheelchair_boarding" example:"inherited"`
	Modes              string   `col:"modes" en:"Modes of the routes that stop here, sorted, joined by ;" fr:"Modes des lignes qui s’arrêtent ici, triés, séparés par ;" source:"routes.txt: route_type of the routes that stop here" example:"bus;tram"`
	Routes             string   `col:"routes" en:"Short names (long names where absent) of the routes that stop here, sorted, joined by ;" fr:"Indices (à défaut noms) des lignes qui s’arrêtent ici, triés, séparés par ;" source:"routes.txt: route_short_name, else route_long_name" example:"12;A"`
	NRoutes            int32    `col:"n_routes" unit:"count" en:"Routes that stop here" fr:"Lignes qui s’arrêtent ici" source:"trips.txt and stop_times.txt" example:"2"`
	DeparturesWeekday  int32    `col:"departures_weekday" unit:"count" en:"Departures on the date that stands for weekdays in day_types; not counted: the last call of a trip, calls without boarding, those at the platforms of a station" fr:"Départs le jour qui représente la semaine dans day_types ; ne comptent pas le terminus d’une course, les passages sans montée ni, pour une station, ceux de ses quais" source:"stop_times.txt, frequencies.txt and the calendar" example:"184"`
	DeparturesSaturday int32    `col:"departures_saturday" unit:"count" en:"Departures on the date that stands for Saturdays in day_types" fr:"Départs le jour qui représente le samedi dans day_types" source:"stop_times.txt, frequencies.txt and the calendar" example:"122"`
	DeparturesSunday   int32    `col:"departures_sunday" unit:"count" en:"Departures on the date that stands for Sundays in day_types" fr:"Départs le jour qui représente le dimanche dans day_types" source:"stop_times.txt, frequencies.txt and the calendar" example:"64"`
	FirstDeparture     *string  `col:"first_departure" unit:"HH:MM:SS" en:"First departure on the weekday date" fr:"Premier départ le jour de semaine" source:"stop_times.txt: departure_time" example:"05:24:00"`
	LastDeparture      *string  `col:"last_departure" unit:"HH:MM:SS" en:"Last departure on the weekday date; may pass 24 h" fr:"Dernier départ le jour de semaine ; peut dépasser 24 h" source:"stop_times.txt: departure_time" example:"24:12:00"`
	NHoursServed       int32    `col:"n_hours_served" unit:"count" en:"Hours of the weekday date with a departure" fr:"Heures du jour de semaine avec au moins un départ" source:"stop_times.txt: departure_time" example:"19"`
	InService          bool     `col:"in_service" en:"Whether there is any departure on any date" fr:"Y a-t-il un départ, quel que soit le jour ?" source:"stop_times.txt and the calendar" example:"true"`
}

func stopsRows(ctx context.Context, in *Input, yield func([]Stop) error) error {
	m := stopMaker{in: in, served: in.stopService(), routes: in.routesAtStops()}
	order := byText(&in.Feed.Stops.StopID, in.names().stop)
	rows := make([]Stop, len(order))
	for i, row := range order {
		m.place(&rows[i], int(row))
		m.service(&rows[i], int(row))
	}
	return inBatches(ctx, rows, yield)
}

// A stopMaker makes rows of stops.
type stopMaker struct {
	in     *Input
	served []stopService    // by row of stops.txt
	routes [][]gtfs.RouteID // the same
	lines  map[gtfs.RouteID]line
	ints   slab[int32]
}

// place fills in what stops.txt says.
func (m *stopMaker) place(s *Stop, row int) {
	t, n := m.in.Feed.Stops, m.in.names()
	kind := t.LocationType.At(row).Or(0)
	s.Origin, s.StopID = m.in.origin(), n.stop[t.StopID.At(row)]
	s.StopCode, s.StopName = given(n.text, t.StopCode.At(row)), given(n.text, t.StopName.At(row))
	s.LocationType, s.LocationLabel = int32(kind), locationOf(kind).In(m.in.Lang)
	s.PlatformCode = given(n.text, t.PlatformCode.At(row))
	s.ParentStation = given(n.stop, t.ParentStation.At(row))
	if parent, ok := t.StopID.Row(t.ParentStation.At(row)); ok {
		s.ParentName = given(n.text, t.StopName.At(parent))
	}
	if lat := t.StopLat.At(row); lat.IsSet() {
		s.Lat = new(float64(lat))
	}
	if lon := t.StopLon.At(row); lon.IsSet() {
		s.Lon = new(float64(lon))
	}
	m.wheelchair(s, row)
}

// wheelchair takes the stop's own value, and that of its station where it says nothing.
func (m *stopMaker) wheelchair(s *Stop, row int) {
	t := m.in.Feed.Stops
	own := t.WheelchairBoarding.At(row)
	if own.IsSet() {
		s.WheelchairBoarding, s.WheelchairSource = enum(&m.ints, own), new("own")
	}
	if own.Or(0) != 0 {
		return
	}
	for range 2 { // a boarding area says what its platform says, and that its station
		parent, ok := t.StopID.Row(t.ParentStation.At(row))
		if !ok {
			return
		}
		if v := t.WheelchairBoarding.At(parent); v.Or(0) != 0 {
			s.WheelchairBoarding, s.WheelchairSource = enum(&m.ints, v), new("inherited")
			return
		}
		row = parent
	}
}

// service fills in what serves the stop.
func (m *stopMaker) service(s *Stop, row int) {
	if m.lines == nil {
		m.lines = map[gtfs.RouteID]line{}
	}
	var modes, routes []string
	for _, id := range m.routes[row] {
		l, ok := m.lines[id]
		if !ok {
			l = m.in.lineOf(id)
			m.lines[id] = l
		}
		modes, routes = append(modes, l.mode.String()), append(routes, l.name())
	}
	s.Modes, s.Routes, s.NRoutes = joined(modes), joined(routes), int32(len(m.routes[row]))
	d, clock := &m.served[row], m.in.clock()
	s.DeparturesWeekday, s.DeparturesSaturday, s.DeparturesSunday = count(d.n[weekday]), count(d.n[saturday]), count(d.n[sunday])
	s.FirstDeparture, s.LastDeparture = clock.text(d.first), clock.text(d.last)
	s.NHoursServed, s.InService = d.hours.len(), d.ever
}

// joined sorts texts, leaves out those that repeat, and joins them by semicolons.
func joined(texts []string) string {
	slices.Sort(texts)
	return strings.Join(slices.Compact(texts), ";")
}

// routesAtStops returns the routes whose trips call at each row of stops.txt.
func (in *Input) routesAtStops() [][]gtfs.RouteID {
	f := in.Feed
	at := make([][]gtfs.RouteID, f.Stops.Len())
	for i := range f.Patterns().Len() {
		p := f.Patterns().At(gtfs.PatternID(i))
		for _, stop := range p.Stops {
			if row, ok := f.Stops.StopID.Row(stop); ok && !slices.Contains(at[row], p.RouteID) {
				at[row] = append(at[row], p.RouteID)
			}
		}
	}
	return at
}
