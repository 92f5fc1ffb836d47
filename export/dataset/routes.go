package dataset

import (
	"context"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

func routes() Dataset {
	return &Table[Route]{
		About: Info{
			Name:    "routes",
			Title:   lang.Text{EN: "Routes and their service", FR: "Lignes et leur offre"},
			Grain:   lang.Text{EN: "a route of routes.txt", FR: "une ligne de routes.txt"},
			Needs:   NeedsFeed,
			Formats: []string{"csv", "xlsx", "parquet"},
		},
		Rows: routesRows,
	}
}

// Route is a row of routes.
type Route struct {
	Origin
	RouteID              string     `col:"route_id,key" en:"Id of the route" fr:"Identifiant de la ligne" source:"routes.txt: route_id" example:"T1"`
	AgencyID             *string    `col:"agency_id" en:"Id of the agency that runs the route" fr:"Identifiant de l’exploitant de la ligne" source:"routes.txt: agency_id, else the only agency" example:"valmont"`
	AgencyName           *string    `col:"agency_name" en:"Name of the agency that runs the route" fr:"Nom de l’exploitant de la ligne" source:"agency.txt: agency_name" example:"Transports de Valmont"`
	RouteShortName       *string    `col:"route_short_name" en:"Short name of the route" fr:"Indice de la ligne" source:"routes.txt: route_short_name" example:"A"`
	RouteLongName        *string    `col:"route_long_name" en:"Long name of the route" fr:"Nom complet de la ligne" source:"routes.txt: route_long_name" example:"Gare Centrale – Université"`
	RouteType            int32      `col:"route_type" en:"Type of the route as in the feed, extended types included; -1 where it is not given" fr:"Type de la ligne comme dans le jeu de données, types étendus compris ; -1 s’il n’est pas donné" source:"routes.txt: route_type" example:"0"`
	Mode                 string     `col:"mode" en:"tram, metro, rail, bus, ferry, cable_tram, aerial_lift, funicular, trolleybus, monorail, coach, air, taxi or other" fr:"tram, metro, rail, bus, ferry, cable_tram, aerial_lift, funicular, trolleybus, monorail, coach, air, taxi ou other" source:"routes.txt: route_type" example:"tram"`
	ModeLabel            string     `col:"mode_label" en:"The mode in words" fr:"Le mode en toutes lettres" source:"routes.txt: route_type, in the language asked for" example:"tram"`
	Color                *string    `col:"color" unit:"RRGGBB" en:"Colour of the route" fr:"Couleur de la ligne" source:"routes.txt: route_color" example:"0066CC"`
	TextColor            *string    `col:"text_color" unit:"RRGGBB" en:"Colour of text on the route's colour" fr:"Couleur du texte sur la couleur de la ligne" source:"routes.txt: route_text_color" example:"FFFFFF"`
	NPatterns            int32      `col:"n_patterns" unit:"count" en:"Patterns: distinct ordered lists of stops by direction" fr:"Itinéraires : suites d’arrêts distinctes, par sens" source:"trips.txt and stop_times.txt" example:"4"`
	NStops               int32      `col:"n_stops" unit:"count" en:"Stops at which the route calls" fr:"Arrêts desservis par la ligne" source:"stop_times.txt: stop_id" example:"46"`
	LengthKM             *float64   `col:"length_km" unit:"km" en:"Length of the main pattern, the one that most runs of all days follow" fr:"Longueur de l’itinéraire principal, celui que suit le plus grand nombre de courses, tous jours confondus" source:"shapes.txt, else stops.txt in straight lines" example:"12.384"`
	TripsWeekday         int32      `col:"trips_weekday" unit:"count" en:"Trips on the date that stands for weekdays in day_types" fr:"Courses le jour qui représente la semaine dans day_types" source:"trips.txt, frequencies.txt and the calendar" example:"184"`
	TripsSaturday        int32      `col:"trips_saturday" unit:"count" en:"Trips on the date that stands for Saturdays in day_types" fr:"Courses le jour qui représente le samedi dans day_types" source:"trips.txt, frequencies.txt and the calendar" example:"122"`
	TripsSunday          int32      `col:"trips_sunday" unit:"count" en:"Trips on the date that stands for Sundays in day_types" fr:"Courses le jour qui représente le dimanche dans day_types" source:"trips.txt, frequencies.txt and the calendar" example:"64"`
	FirstDeparture       *string    `col:"first_departure" unit:"HH:MM:SS" en:"First departure of a trip from its first stop on the weekday date" fr:"Premier départ d’une course à son premier arrêt le jour de semaine" source:"stop_times.txt: departure_time" example:"05:12:00"`
	LastDeparture        *string    `col:"last_departure" unit:"HH:MM:SS" en:"Last departure of a trip from its first stop on the weekday date; may pass 24 h" fr:"Dernier départ d’une course à son premier arrêt le jour de semaine ; peut dépasser 24 h" source:"stop_times.txt: departure_time" example:"24:05:00"`
	MedianHeadwayPeakMin *float64   `col:"median_headway_peak_min" unit:"min" en:"Median time between departures from 07:00 to 09:00 on the weekday date, at the busiest stop of the direction with more trips" fr:"Intervalle médian entre deux départs de 7 h à 9 h le jour de semaine, à l’arrêt le plus desservi du sens qui a le plus de courses" source:"stop_times.txt and frequencies.txt" example:"6"`
	WheelchairShare      *float64   `col:"wheelchair_share" unit:"share" en:"Share of the trips on the weekday date with room for a wheelchair, 0 to 1; empty where the feed does not say" fr:"Part des courses du jour de semaine accessibles en fauteuil roulant, de 0 à 1 ; vide si le jeu de données n’en dit rien" source:"trips.txt: wheelchair_accessible = 1" example:"0.95"`
	DateFirst            *gtfs.Date `col:"date_first" en:"First day on which the route runs" fr:"Premier jour de circulation de la ligne" source:"calendar.txt and calendar_dates.txt" example:"2026-11-01"`
	DateLast             *gtfs.Date `col:"date_last" en:"Last day on which the route runs" fr:"Dernier jour de circulation de la ligne" source:"calendar.txt and calendar_dates.txt" example:"2027-04-30"`
}

func routesRows(ctx context.Context, in *Input, yield func([]Route) error) error {
	byRoute := map[gtfs.RouteID][]*group{}
	for _, g := range in.groups() {
		byRoute[g.route] = append(byRoute[g.route], g)
	}
	order := byText(&in.Feed.Routes.RouteID, in.names().route)
	rows := make([]Route, len(order))
	for i, row := range order {
		if err := ctx.Err(); err != nil {
			return err
		}
		groups := byRoute[in.Feed.Routes.RouteID.At(int(row))]
		in.describeRoute(&rows[i], int(row))
		in.runRoute(&rows[i], groups)
		in.layRoute(&rows[i], groups)
	}
	return inBatches(ctx, rows, yield)
}

// describeRoute fills in what routes.txt says.
func (in *Input) describeRoute(r *Route, row int) {
	t := in.Feed.Routes
	l := in.lineOf(t.RouteID.At(row))
	r.Origin, r.RouteID, r.RouteShortName, r.RouteLongName = in.origin(), *l.id, l.shortName, l.longName
	r.AgencyID, r.AgencyName = l.agencyID, l.agencyName
	r.RouteType, r.Mode, r.ModeLabel = int32(l.routeType), l.mode.String(), l.mode.Label().In(in.Lang)
	if t.RouteColor.At(row).IsSet() {
		r.Color = new(t.RouteColor.Text(row))
	}
	if t.RouteTextColor.At(row).IsSet() {
		r.TextColor = new(t.RouteTextColor.Text(row))
	}
}

// runRoute fills in when the trips of the route run.
func (in *Input) runRoute(r *Route, groups []*group) {
	var runs [kindsOfDay]int64
	accessible, told := int64(0), false // trips with room for a wheelchair; whether any says
	first, last := gtfs.NoTime, gtfs.NoTime
	for _, g := range groups {
		for _, row := range g.trips {
			n := in.trips().runs[row]
			if n == 0 {
				continue
			}
			service := in.Feed.Trips.ServiceID.At(int(row))
			r.widen(in.Feed.Services().Bounds(service))
			days, _ := in.daysOf(service)
			for kind, on := range days {
				if on {
					runs[kind] += n
				}
			}
			if days[weekday] {
				a, b, _ := in.trips().leaves(in.Feed.Trips.TripID.At(int(row)), int(row))
				first, last = earlier(first, a), later(last, b)
				switch in.Feed.Trips.WheelchairAccessible.At(int(row)) {
				case 1:
					accessible, told = accessible+n, true
				case 2:
					told = true
				}
			}
		}
	}
	r.TripsWeekday, r.TripsSaturday, r.TripsSunday = count(runs[weekday]), count(runs[saturday]), count(runs[sunday])
	r.FirstDeparture, r.LastDeparture = in.clock().text(first), in.clock().text(last)
	if told {
		r.WheelchairShare = round(float64(accessible)/float64(runs[weekday]), 4)
	}
}

// widen takes in the days of a service.
func (r *Route) widen(first, last gtfs.Date, ok bool) {
	if !ok {
		return
	}
	if r.DateFirst == nil || first < *r.DateFirst {
		r.DateFirst = &first
	}
	if r.DateLast == nil || last > *r.DateLast {
		r.DateLast = &last
	}
}

// layRoute fills in where the trips of the route go, and how often at the peak.
func (in *Input) layRoute(r *Route, groups []*group) {
	var trips []int32
	for _, g := range groups {
		trips = append(trips, g.trips...)
	}
	patterns := in.patternsOf(trips)
	stops := map[gtfs.StopID]bool{}
	for _, p := range patterns {
		for _, id := range in.Feed.Patterns().At(p.id).Stops {
			if id != 0 {
				stops[id] = true
			}
		}
	}
	r.NPatterns, r.NStops = int32(len(patterns)), int32(len(stops))
	if len(patterns) > 0 {
		r.LengthKM = round(patterns[0].path.length/1000, 3)
	}
	r.MedianHeadwayPeakMin = in.peakHeadway(groups)
}

// peakHeadway returns the median minutes between departures from 07:00 to 09:00 on the
// weekday, nil where fewer than two leave then.
func (in *Input) peakHeadway(groups []*group) *float64 {
	day := in.dayTypes()[weekday].date
	var busier *group
	most := int64(0)
	for _, g := range groups {
		n := int64(0)
		for _, row := range g.trips {
			if in.Feed.Services().Runs(in.Feed.Trips.ServiceID.At(int(row)), day) {
				n += in.trips().runs[row]
			}
		}
		if n > most {
			busier, most = g, n
		}
	}
	if busier == nil {
		return nil
	}
	ref, ok := in.reference(busier, day)
	if !ok {
		return nil
	}
	return round(quantile(ref.headways(7*3600, 9*3600), 0.5), 2)
}
