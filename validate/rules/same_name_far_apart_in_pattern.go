package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var sameNameFarApartInPattern = &validate.Rule{
	Code:     "same_name_far_apart_in_pattern",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "One name at two distant stops of a trip",
		FR: "Même nom à deux arrêts éloignés d’une course",
	},
	Doc: lang.Text{
		EN: "A trip calls at two stops of one name within three calls, but they are kilometres apart. One of them is another place, or its position is wrong; riders get off at the wrong one.",
		FR: "Une course dessert deux arrêts du même nom en trois passages, mais ils sont à des kilomètres l’un de l’autre. L’un d’eux est un autre lieu, ou sa position est fausse ; le voyageur descend au mauvais.",
	},
	Fix: lang.Text{
		EN: "Give the two places names of their own, or correct the position.",
		FR: "Donner aux deux lieux des noms distincts, ou corriger la position.",
	},
	Message: lang.Text{
		EN: "In {patterns} {patterns|pattern|patterns} of trips, stops {from_stop_id} and {stop_id} are both “{stop_name}” but lie {distance} apart.",
		FR: "Dans {patterns} {patterns|itinéraire|itinéraires}, les arrêts {from_stop_id} et {stop_id} s’appellent tous deux « {stop_name} » mais sont à {distance} l’un de l’autre.",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#stopstxt",
	Reads:  []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile, gtfs.TripsFile},
	Uses:   []gtfs.File{gtfs.RoutesFile},
	Details: aboutStop(
		validate.There(1, "from_stop_id", "stop_id", ""),
		validate.Number(2, "distance", validate.Metres, ""),
		validate.Number(3, "patterns", validate.Count, ""),
		validate.Number(4, "confidence", validate.Raw, ""),
	),
	Key: []string{"stop_id", "from_stop_id"},
	Run: findNamesakes,
}

// namesakes are two stops of one name, and in how many patterns they stand together.
type namesakes struct {
	from, to gtfs.StopID
	metres   float64
	patterns int
}

// findNamesakes reports each two stops once.
func findNamesakes(p *validate.Pass) {
	var found []namesakes
	of := map[[2]gtfs.StopID]int{}
	eachNamesakes(p, func(x namesakes) {
		key := [2]gtfs.StopID{min(x.from, x.to), max(x.from, x.to)}
		n, ok := of[key]
		if !ok {
			n = len(found)
			of[key], found = n, append(found, x)
		}
		found[n].patterns++
	})
	t := p.Feed.Stops
	for _, x := range found {
		from, _ := t.StopID.Row(x.from)
		to, _ := t.StopID.Row(x.to)
		p.Report(t.StopName.Cell(to), validate.At(t.StopID.Cell(from)), validate.Num(x.metres), validate.Num(x.patterns), validate.Num(0.8))
	}
}

// eachNamesakes yields two stops of one name in a pattern, at most three calls but
// kilometres apart.
func eachNamesakes(p *validate.Pass, yield func(namesakes)) {
	at, names, patterns := places.Of(p), namesOfPlaces.Of(p), p.Feed.Patterns()
	bearers := names.bearers(p.Feed)
	for n := range patterns.Len() {
		if p.Stopped() {
			return
		}
		q := patterns.At(gtfs.PatternID(n))
		limit := 2_000.0
		if row, ok := p.Feed.Routes.RouteID.Row(q.RouteID); ok && kindOf(p.Feed.Routes.RouteType.At(row)) != localRoutes {
			limit = 10_000
		}
		for k, to := range q.Stops {
			for _, from := range q.Stops[max(0, k-3):k] {
				if from == to || names.of[to] == 0 || names.of[from] != names.of[to] || bearers[names.of[to]] > maxBearers {
					continue
				}
				if d := geo.Haversine(at[from], at[to]); d > limit {
					yield(namesakes{from: from, to: to, metres: d})
				}
			}
		}
	}
}

// maxBearers is how many stops may have one name before it is that of a street or a
// kind of stop, which says nothing about the place.
const maxBearers = 4

// bearers returns how many stops and platforms have each name.
func (n *placeNames) bearers(f *gtfs.Feed) []int {
	count := make([]int, len(n.texts))
	for i, id := range f.Stops.StopID.Values() {
		if f.Stops.LocationType.At(i).Or(boardable) == boardable {
			count[n.of[id]]++
		}
	}
	return count
}
