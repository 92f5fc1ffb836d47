package dataset

import (
	"context"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

func tripsByDate() Dataset {
	return &Table[TripsOfDate]{
		About: Info{
			Name:    "trips_by_date",
			Title:   lang.Text{EN: "Trips by day", FR: "Courses par jour"},
			Grain:   lang.Text{EN: "a day, route and direction with at least one trip", FR: "un jour, une ligne et un sens avec au moins une course"},
			Needs:   NeedsFeed,
			Formats: []string{"csv", "xlsx", "parquet"},
		},
		Rows: tripsByDateRows,
	}
}

// TripsOfDate is a row of trips_by_date.
type TripsOfDate struct {
	Origin
	Date              gtfs.Date `col:"date,key" en:"Service day; trips after midnight belong to the day before" fr:"Jour d’exploitation ; les courses après minuit appartiennent à la veille" source:"calendar.txt and calendar_dates.txt" example:"2026-11-24"`
	RouteID           string    `col:"route_id,key" en:"Id of the route" fr:"Identifiant de la ligne" source:"trips.txt: route_id" example:"T1"`
	RouteShortName    *string   `col:"route_short_name" en:"Short name of the route" fr:"Indice de la ligne" source:"routes.txt: route_short_name" example:"A"`
	DirectionID       *int32    `col:"direction_id,key" en:"Direction, 0 or 1 as in the feed" fr:"Sens, 0 ou 1 comme dans le jeu de données" source:"trips.txt: direction_id" example:"0"`
	AgencyID          *string   `col:"agency_id" en:"Id of the agency that runs the route" fr:"Identifiant de l’exploitant de la ligne" source:"routes.txt: agency_id, else the only agency" example:"valmont"`
	Dow               int32     `col:"dow" en:"Day of the week, 1 Monday to 7 Sunday" fr:"Jour de la semaine, de 1 (lundi) à 7 (dimanche)" source:"the date" example:"2"`
	DayType           string    `col:"day_type" en:"weekday (Monday to Friday), saturday or sunday" fr:"weekday (du lundi au vendredi), saturday ou sunday" source:"the date" example:"weekday"`
	NTrips            int32     `col:"n_trips" unit:"count" en:"Trips that run, each run of a trip at intervals counted" fr:"Courses assurées, chaque passage d’une course en fréquence étant compté" source:"trips.txt, frequencies.txt and the calendar" example:"96"`
	FirstDeparture    *string   `col:"first_departure" unit:"HH:MM:SS" en:"First departure of any trip from its first stop" fr:"Premier départ d’une course à son premier arrêt" source:"stop_times.txt: departure_time" example:"05:12:00"`
	LastArrival       *string   `col:"last_arrival" unit:"HH:MM:SS" en:"Last arrival of any trip at its last stop; may pass 24 h" fr:"Dernière arrivée d’une course à son dernier arrêt ; peut dépasser 24 h" source:"stop_times.txt: arrival_time" example:"24:41:00"`
	ServiceKM         *float64  `col:"service_km" unit:"km" en:"Kilometres run, along the shapes, else straight from stop to stop" fr:"Kilomètres parcourus, le long des tracés, à défaut d’arrêt en arrêt à vol d’oiseau" source:"shapes.txt, stops.txt and the trips" example:"812.4"`
	ServiceHours      *float64  `col:"service_hours" unit:"h" en:"Hours run: first departure to last arrival of each trip, summed" fr:"Heures de service : du premier départ à la dernière arrivée de chaque course, en somme" source:"stop_times.txt" example:"48.5"`
	NTripsPrevRelease *int32    `col:"n_trips_prev_release" unit:"count" en:"Trips of the same day, route and direction in the release before; empty where there is none or the day is outside its calendar" fr:"Courses du même jour, de la même ligne et du même sens dans la version précédente ; vide s’il n’y en a pas ou si le jour est hors de son calendrier" source:"the release before" example:"92"`
	DeltaPct          *float64  `col:"delta_pct" unit:"%" en:"Change of the number of trips against the release before" fr:"Évolution du nombre de courses par rapport à la version précédente" source:"n_trips and n_trips_prev_release" example:"4.35"`
}

// A served is what the trips of a group on one service add up to on each of its days.
type served struct {
	service     gtfs.ServiceID
	runs        int64
	first, last gtfs.Time
	km          float64
	known       bool // km and hours of any trip are known
	timed       bool
	secs        int64
}

func tripsByDateRows(ctx context.Context, in *Input, yield func([]TripsOfDate) error) error {
	s := in.Feed.Services()
	if !s.First.IsSet() {
		return ctx.Err()
	}
	m := &dateMaker{in: in, before: newBefore(in.Previous)}
	for _, g := range in.groups() {
		m.served = append(m.served, in.servedBy(g))
		m.lines = append(m.lines, in.lineOf(g.route))
	}
	var rows []TripsOfDate
	for d := s.First; d <= s.Last; d++ {
		for i := range in.groups() {
			if row, ok := m.row(i, d); ok {
				rows = append(rows, row)
			}
			if len(rows) == batchRows {
				if err := yield(rows); err != nil {
					return err
				}
				rows = nil
			}
		}
	}
	return inBatches(ctx, rows, yield)
}

// servedBy adds up the trips of a group by service.
func (in *Input) servedBy(g *group) (list []served) {
	t, trips := in.Feed.Trips, in.trips()
	index := map[gtfs.ServiceID]int{}
	for _, row := range g.trips {
		id := t.ServiceID.At(int(row))
		i, ok := index[id]
		if !ok {
			i = len(list)
			index[id], list = i, append(list, served{service: id, first: gtfs.NoTime, last: gtfs.NoTime})
		}
		if trips.runs[row] > 0 {
			list[i].add(in, t.TripID.At(int(row)), row)
		}
	}
	return list
}

func (s *served) add(in *Input, id gtfs.TripID, row int32) {
	trips := in.trips()
	n := trips.runs[row]
	s.runs += n
	first, _, arrives := trips.leaves(id, int(row))
	s.first, s.last = earlier(s.first, first), later(s.last, arrives)
	if from, to := trips.first[row], trips.last[row]; from.IsSet() && to.IsSet() {
		s.secs, s.timed = s.secs+n*int64(to-from), true
	}
	if way := in.paths().of(row).length; way == way { // not NaN
		s.km, s.known = s.km+float64(way*float64(n))/1000, true
	}
}

// A dateMaker makes the rows of a day.
type dateMaker struct {
	in     *Input
	served [][]served // of each group
	lines  []line
	before *before
	ints   slab[int32]
}

// row adds up the services of a group that run on a day; ok is false where none does.
func (m *dateMaker) row(i int, d gtfs.Date) (row TripsOfDate, ok bool) {
	sum := served{first: gtfs.NoTime, last: gtfs.NoTime}
	for _, s := range m.served[i] {
		if s.runs > 0 && m.in.Feed.Services().Runs(s.service, d) {
			sum.runs += s.runs
			sum.first, sum.last = earlier(sum.first, s.first), later(sum.last, s.last)
			sum.km, sum.known = sum.km+s.km, sum.known || s.known
			sum.secs, sum.timed = sum.secs+s.secs, sum.timed || s.timed
		}
	}
	if sum.runs == 0 {
		return row, false
	}
	g, l, clock := m.in.groups()[i], m.lines[i], m.in.clock()
	row = TripsOfDate{
		Origin: m.in.origin(), Date: d, RouteID: *l.id, RouteShortName: l.shortName,
		DirectionID: enum(&m.ints, g.dir), AgencyID: l.agencyID, Dow: dow(d), DayType: dayNames[kindOf(d)],
		NTrips: count(sum.runs), FirstDeparture: clock.text(sum.first), LastArrival: clock.text(sum.last),
	}
	if sum.known {
		row.ServiceKM = round(sum.km, 3)
	}
	if sum.timed {
		row.ServiceHours = round(float64(sum.secs)/3600, 3)
	}
	m.compare(&row, g.dir)
	return row, true
}

// compare fills in what the release before had.
func (m *dateMaker) compare(row *TripsOfDate, dir gtfs.Enum) {
	n, ok := m.before.runs(row.RouteID, dir, row.Date)
	if !ok {
		return
	}
	row.NTripsPrevRelease = m.ints.put(count(n))
	if n > 0 {
		row.DeltaPct = round(float64(int64(row.NTrips)-n)/float64(n)*100, 2)
	}
}
