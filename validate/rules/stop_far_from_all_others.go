package rules

import (
	"math"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopFarFromAllOthers = &validate.Rule{
	Code:     "stop_far_from_all_others",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Stop far from all others",
		FR: "Arrêt loin de tous les autres",
	},
	Doc: lang.Text{
		EN: "No other stop is within 50 km (200 km where only trains, ferries, coaches or planes call), nor within ten times what is usual in this feed, and no trip has time to get there. Such a stop is misplaced, unless the times are wrong.",
		FR: "Aucun autre arrêt à moins de 50 km (200 km si seuls trains, ferries, cars ou avions le desservent), ni à dix fois l’écart habituel de ce jeu de données, et aucune course n’a le temps d’y aller. Un tel arrêt est mal placé, à moins que les horaires ne soient faux.",
	},
	Fix: lang.Text{
		EN: "Check the position.",
		FR: "Vérifier la position.",
	},
	Message: lang.Text{
		EN: "Stop {stop_id} “{stop_name}” is {distance} from the nearest other stop.",
		FR: "L’arrêt {stop_id} « {stop_name} » est à {distance} de l’arrêt le plus proche.",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#stopstxt",
	Reads:  []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile},
	Uses:   []gtfs.File{gtfs.RoutesFile, gtfs.TripsFile},
	Details: aboutStop(
		validate.Number(1, "distance", validate.Metres, ""),
		validate.There(2, "other_stop_id", "stop_id", ""),
		validate.Number(3, "confidence", validate.Raw, ""),
	),
	Key: []string{"stop_id"},
	Run: findLonely,
}

// findLonely reports stops that no other stop is near, unless trips have time to get there.
func findLonely(p *validate.Pass) {
	area := servedAreas.Of(p)
	if len(area.stops) <= fewStops {
		return
	}
	nearest, other := area.nearest(p.Stopped)
	lonely := area.lonely(nearest)
	if len(lonely) == 0 {
		return
	}
	reached := reachedInTime(p, lonely)
	for i := range area.stops {
		s := &area.stops[i]
		if limit := lonely[s.id]; limit > 0 && !reached[s.id] {
			sure := 0.6
			if nearest[i] > 4*limit {
				sure = 0.9
			}
			p.Report(p.Feed.Stops.StopLat.Cell(int(s.row)), validate.Num(nearest[i]),
				validate.At(p.Feed.Stops.StopID.Cell(int(area.stops[other[i]].row))), validate.Num(sure))
		}
	}
}

// lonely returns the stops that are further from the nearest other stop than stops of
// their kind may be, and that limit in metres.
func (a *servedArea) lonely(nearest []float64) map[gtfs.StopID]float64 {
	usual := slices.Clone(nearest)
	slices.Sort(usual)
	scale := 10 * usual[(len(usual)-1)*95/100]
	told, lonely := a.explained(), map[gtfs.StopID]float64{}
	for i := range a.stops {
		s := &a.stops[i]
		limit := 50_000.0
		if s.kinds&localRoutes == 0 {
			limit = 200_000
		}
		if limit = math.Max(limit, scale); nearest[i] > limit && !told[s.row] && !atOrigin(s.at.Lat, s.at.Lon) {
			lonely[s.id] = limit
		}
	}
	return lonely
}

// reachedInTime tells the stops that some trip has time enough to come to or go on from.
func reachedInTime(p *validate.Pass, stops map[gtfs.StopID]float64) map[gtfs.StopID]bool {
	at, patterns, reached := places.Of(p), p.Feed.Patterns(), map[gtfs.StopID]bool{}
	for n := range patterns.Len() {
		if p.Stopped() {
			break
		}
		q := patterns.At(gtfs.PatternID(n))
		for k := 1; k < len(q.Stops); k++ {
			from, to := q.Stops[k-1], q.Stops[k]
			if stops[from] == 0 && stops[to] == 0 {
				continue
			}
			if kph, ok := hopSpeed(p.Feed, q, k, geo.Haversine(at[from], at[to])); ok && kph <= fastest(p.Feed, q) {
				reached[from], reached[to] = true, true
			}
		}
	}
	return reached
}

// explained tells the rows of stops.txt whose position is a slip that is told elsewhere.
func (a *servedArea) explained() map[int32]bool {
	told := map[int32]bool{}
	for _, m := range a.misplaced {
		told[int32(m.row)] = m.slip != unexplained
	}
	return told
}

// nearest returns how far the nearest other stop is from each, in metres, and which it
// is. Stops that share a point are 0 m apart. Once stopped is true it leaves.
func (a *servedArea) nearest(stopped func() bool) (metres []float64, other []int) {
	at := groupBy(len(a.stops), func(i int) geo.Point { return a.stops[i].at })
	points := make([]geo.Point, at.len())
	for n := range points {
		points[n] = a.stops[at.of(n)[0]].at
	}
	grid := geo.NewGrid(points, 250)
	metres, other = make([]float64, len(a.stops)), make([]int, len(a.stops))
	for n := range points {
		if stopped() {
			break
		}
		here := at.of(n)
		for _, i := range here[1:] {
			other[i] = int(here[0])
		}
		if len(here) > 1 {
			other[here[0]] = int(here[1])
			continue
		}
		near, d := grid.Nearest(n)
		metres[here[0]] = d
		if near >= 0 {
			other[here[0]] = int(at.of(near)[0])
		}
	}
	return metres, other
}
