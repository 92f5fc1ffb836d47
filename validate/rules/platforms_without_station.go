package rules

import (
	"math/bits"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var platformsWithoutStation = &validate.Rule{
	Code:     "platforms_without_station",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Stops of one place without a station",
		FR: "Arrêts d’un même lieu sans station",
	},
	Doc: lang.Text{
		EN: "Stops of one name, close together, serve several means of transport, or are four or more with at least four routes, yet no station holds them. With a station riders find all departures under one name, and changes there are offered as such.",
		FR: "Des arrêts du même nom, voisins, desservent plusieurs modes, ou sont au moins quatre pour quatre lignes ou plus, mais aucune station ne les regroupe. Avec une station, le voyageur trouve tous les départs sous un seul nom, et les correspondances y sont proposées comme telles.",
	},
	Fix: lang.Text{
		EN: "Add a station (location_type 1) and name it in parent_station of these stops.",
		FR: "Ajouter une station (location_type 1) et la nommer dans le parent_station de ces arrêts.",
	},
	Message: lang.Text{
		EN: "{stops} stops called “{stop_name}”, such as {stop_id}, have no station in common; {routes} {routes|route|routes} call there.",
		FR: "{stops} arrêts nommés « {stop_name} », dont {stop_id}, n’ont pas de station commune ; {routes} {routes|ligne y passe|lignes y passent}.",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#stopstxt",
	Reads:  []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile, gtfs.TripsFile},
	Uses:   []gtfs.File{gtfs.RoutesFile},
	Details: aboutStop(
		validate.Number(1, "stops", validate.Count, ""),
		validate.Number(2, "routes", validate.Count, ""),
		validate.Number(3, "confidence", validate.Raw, ""),
	),
	Key: []string{"stop_id"},
	Run: findLoosePlatforms,
}

// findLoosePlatforms reports groups of stops that should have a station, at the first.
func findLoosePlatforms(p *validate.Pass) {
	area, t := servedAreas.Of(p), p.Feed.Stops
	groups, of := area.looseGroups(p.Stopped, t, namesOfPlaces.Of(p))
	routes := make([]map[gtfs.RouteID]bool, len(groups))
	patterns := p.Feed.Patterns()
	for n := range patterns.Len() {
		q := patterns.At(gtfs.PatternID(n))
		for _, id := range q.Stops {
			if i := area.index[id]; i >= 0 && of[i] >= 0 {
				if routes[of[i]] == nil {
					routes[of[i]] = map[gtfs.RouteID]bool{}
				}
				routes[of[i]][q.RouteID] = true
			}
		}
	}
	for n, group := range groups {
		modes := uint16(0)
		for _, i := range group {
			modes |= area.stops[i].modes
		}
		// Two poles face each other at every bus stop; four of one name are a place to change.
		if bits.OnesCount16(modes) >= 2 || len(group) >= 4 && len(routes[n]) >= 4 {
			p.Report(t.ParentStation.Cell(int(area.stops[group[0]].row)), validate.Num(len(group)), validate.Num(len(routes[n])), validate.Num(0.8))
		}
	}
}

// looseGroups returns the stops without a station that have one name and lie at most
// 120 m from each other, two or more, and of each stop its group or -1.
func (a *servedArea) looseGroups(stopped func() bool, t *gtfs.Stops, names *placeNames) (groups [][]int32, of []int32) {
	of = make([]int32, len(a.stops))
	for i := range of {
		of[i] = -1
	}
	namesakes := a.looseNamesakes(t, names)
	for i := range a.stops {
		if stopped() {
			break
		}
		loose := namesakes[names.of[a.stops[i].id]]
		if of[i] >= 0 || loose == nil || t.ParentStation.At(int(a.stops[i].row)) != 0 {
			continue
		}
		group := []int32{int32(i)}
		loose.grid.Near(a.stops[i].at, 120, func(k int) {
			if j := loose.stops[k]; int(j) != i && len(group) < 100 && of[j] < 0 && a.allNear(group, int(j)) {
				group = append(group, j)
			}
		})
		if len(group) < 2 {
			continue
		}
		for _, j := range group {
			of[j] = int32(len(groups))
		}
		groups = append(groups, group)
	}
	return groups, of
}

// A looseStops is the stops of one name without a station, and where they lie.
type looseStops struct {
	stops []int32
	grid  *geo.Grid
}

// looseNamesakes returns the stops without a station by name, of names that two or more
// have: where thousands of names share a point, all of them would be looked at for each.
func (a *servedArea) looseNamesakes(t *gtfs.Stops, names *placeNames) map[int32]*looseStops {
	of := map[int32]*looseStops{}
	for i := range a.stops {
		name := names.of[a.stops[i].id]
		if name == 0 || t.ParentStation.At(int(a.stops[i].row)) != 0 {
			continue
		}
		if of[name] == nil {
			of[name] = &looseStops{}
		}
		of[name].stops = append(of[name].stops, int32(i))
	}
	for name, loose := range of {
		if len(loose.stops) < 2 {
			delete(of, name)
			continue
		}
		points := make([]geo.Point, len(loose.stops))
		for k, i := range loose.stops {
			points[k] = a.stops[i].at
		}
		loose.grid = geo.NewGrid(points, 120)
	}
	return of
}

// allNear tells whether a stop is at most 120 m from each of a group.
func (a *servedArea) allNear(group []int32, stop int) bool {
	return !slices.ContainsFunc(group, func(i int32) bool {
		return geo.Haversine(a.stops[i].at, a.stops[stop].at) > 120
	})
}
