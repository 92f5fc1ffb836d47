package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var routeBothShortAndLongNameMissing = &validate.Rule{
	Code:     "route_both_short_and_long_name_missing",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Route without a name",
		FR: "Ligne sans nom",
	},
	Doc: lang.Text{
		EN: "Riders have nothing to call the route by, and planners show an id or nothing.",
		FR: "Le voyageur n’a pas de nom pour désigner la ligne, et les calculateurs affichent un identifiant ou rien.",
	},
	Fix: lang.Text{
		EN: "Write route_short_name, route_long_name or both.",
		FR: "Écrire route_short_name, route_long_name ou les deux.",
	},
	Message: lang.Text{
		EN: "Route {route_id} has neither a short nor a long name.",
		FR: "La ligne {route_id} n’a ni nom court ni nom long.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#routestxt",
	Reads:  []gtfs.File{gtfs.RoutesFile},
	Details: []validate.Detail{
		validate.Here("route_id", "routeId"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
	},
	Key: []string{"route_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Routes
		for i := range t.Len() {
			if t.RouteShortName.At(i) == 0 && t.RouteLongName.At(i) == 0 {
				p.Report(t.RouteShortName.Cell(i))
			}
		}
	},
}
