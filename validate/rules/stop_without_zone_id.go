package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopWithoutZoneID = &validate.Rule{
	Code:     "stop_without_zone_id",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Stop outside the fare zones",
		FR: "Arrêt hors des zones tarifaires",
	},
	Doc: lang.Text{
		EN: "The fares of a route that calls here depend on zones, but the stop is in none, so no fare can be told from or to it. Rules without a route are not looked at.",
		FR: "Les tarifs d’une ligne qui passe ici dépendent de zones, mais l’arrêt n’est dans aucune : aucun prix ne peut être donné depuis ou vers lui. Les règles sans ligne ne sont pas examinées.",
	},
	Fix: lang.Text{
		EN: "Give zone_id.",
		FR: "Renseigner zone_id.",
	},
	Message: lang.Text{
		EN: "Stop {stop_id} “{stop_name}” is in no fare zone, though a route there is priced by zone.",
		FR: "L’arrêt {stop_id} « {stop_name} » n’est dans aucune zone tarifaire, alors qu’une de ses lignes est tarifée par zone.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#stopstxt",
	Reads:   []gtfs.File{gtfs.StopsFile, gtfs.FareRulesFile, gtfs.StopTimesFile, gtfs.TripsFile},
	Uses:    []gtfs.File{gtfs.RoutesFile},
	Details: aboutStop(),
	Key:     []string{"stop_id"},
	Run: func(p *validate.Pass) {
		priced := routesPricedByZone(p.Feed)
		if priced == nil {
			return
		}
		served := make([]bool, p.Feed.Stops.StopID.Space().Len()+1)
		patterns := p.Feed.Patterns()
		for n := range patterns.Len() {
			pattern := patterns.At(gtfs.PatternID(n))
			if !priced[pattern.RouteID] {
				continue
			}
			for _, id := range pattern.Stops {
				served[id] = true
			}
		}
		t := p.Feed.Stops
		for i, id := range t.StopID.Values() {
			if served[id] && t.ZoneID.At(i) == 0 && t.LocationType.At(i).Or(boardable) == boardable {
				p.Report(t.ZoneID.Cell(i))
			}
		}
	},
}

// routesPricedByZone tells of each route id whether a fare rule of it names a zone; nil
// where none does.
func routesPricedByZone(f *gtfs.Feed) []bool {
	var priced []bool
	t := f.FareRules
	for i := range t.Len() {
		route := t.RouteID.At(i)
		if route == 0 || t.OriginID.At(i) == 0 && t.DestinationID.At(i) == 0 && t.ContainsID.At(i) == 0 {
			continue
		}
		if _, ok := f.Routes.RouteID.Row(route); !ok {
			continue
		}
		if priced == nil {
			priced = make([]bool, f.Routes.RouteID.Space().Len()+1)
		}
		priced[route] = true
	}
	return priced
}
