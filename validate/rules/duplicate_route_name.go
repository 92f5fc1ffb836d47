package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var duplicateRouteName = &validate.Rule{
	Code:     "duplicate_route_name",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Two routes with one name",
		FR: "Deux lignes de même nom",
	},
	Doc: lang.Text{
		EN: "Two routes of one agency and type with the same names are one to riders; they see it twice in lists, with half the departures each. Variants and directions are trips of one route.",
		FR: "Deux lignes d’un même exploitant et d’un même type portant les mêmes noms n’en font qu’une pour le voyageur ; il la voit deux fois dans les listes, avec la moitié des départs chacune. Variantes et sens sont des courses d’une même ligne.",
	},
	Fix: lang.Text{
		EN: "Merge the routes, or give each a name of its own.",
		FR: "Fusionner les lignes, ou donner à chacune un nom propre.",
	},
	Message: lang.Text{
		EN: "Route {route_id} has the names of route {first_route_id}: {route_short_name} {route_long_name}.",
		FR: "La ligne {route_id} porte les noms de la ligne {first_route_id} : {route_short_name} {route_long_name}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#routestxt",
	Reads:  []gtfs.File{gtfs.RoutesFile},
	Details: []validate.Detail{
		validate.Line(1, "first_csv_row_number", "csvRowNumber1"),
		validate.There(1, "first_route_id", "route_id", "routeId1"),
		validate.Line(0, "csv_row_number", "csvRowNumber2"),
		validate.Here("route_id", "routeId2"),
		validate.Here("route_short_name", "routeShortName"),
		validate.Here("route_long_name", "routeLongName"),
		validate.Here("route_type", "routeTypeValue"),
		validate.Here("agency_id", "agencyId"),
	},
	Key: []string{"route_id"},
	Run: func(p *validate.Pass) {
		t, asMinusOne := p.Feed.Routes, p.Quirk(UnknownEnumMinusOne)
		type name struct {
			long, short gtfs.Text
			kind        gtfs.Enum
			agency      gtfs.AgencyID
		}
		first := map[name]int{}
		for i := range t.Len() {
			n := name{t.RouteLongName.At(i), t.RouteShortName.At(i), knownType(t.RouteType.At(i), asMinusOne), t.AgencyID.At(i)}
			if at, ok := first[n]; ok {
				p.Report(t.RouteID.Cell(i), validate.At(t.RouteID.Cell(at)))
			} else {
				first[n] = i
			}
		}
	},
}
