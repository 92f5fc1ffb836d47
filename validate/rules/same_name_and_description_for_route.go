package rules

import (
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var sameNameAndDescriptionForRoute = &validate.Rule{
	Code:     "same_name_and_description_for_route",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Description that repeats the name",
		FR: "Description identique au nom",
	},
	Doc: lang.Text{
		EN: "A description should tell riders more than the name; repeated, it only takes up space.",
		FR: "La description devrait en dire plus que le nom ; répétée, elle ne fait que prendre de la place.",
	},
	Fix: lang.Text{
		EN: "Describe the route, or leave route_desc empty.",
		FR: "Décrire la ligne, ou laisser route_desc vide.",
	},
	Message: lang.Text{
		EN: "The description of route {route_id} repeats {other_field_name}: “{route_desc}”.",
		FR: "La description de la ligne {route_id} répète {other_field_name} : « {route_desc} ».",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#routestxt",
	Reads:  []gtfs.File{gtfs.RoutesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("route_id", "routeId"),
		validate.Here("route_desc", "routeDesc"),
		validate.Given(1, "other_field_name", validate.FieldKind, "specifiedField"),
	},
	Key: []string{"route_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Routes
		for i := range t.RouteDesc.Values() {
			desc := t.RouteDesc.Text(i)
			if desc == "" {
				continue
			}
			for _, name := range []*gtfs.Column[gtfs.Text]{&t.RouteShortName, &t.RouteLongName} {
				if strings.EqualFold(name.Text(i), desc) {
					p.Report(t.RouteDesc.Cell(i), validate.FieldName(name.Field()))
					break
				}
			}
		}
	},
}
