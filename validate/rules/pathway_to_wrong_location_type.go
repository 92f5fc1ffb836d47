package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var pathwayToWrongLocationType = &validate.Rule{
	Code:     "pathway_to_wrong_location_type",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Way to a station as a whole",
		FR: "Cheminement vers une station entière",
	},
	Doc: lang.Text{
		EN: "A way leads to a platform, an entrance, a node or a boarding area. A station is the whole around them, so nobody can arrive there.",
		FR: "Un cheminement mène à un quai, une entrée, un nœud ou une zone d’embarquement. La station est l’ensemble qui les contient : on ne peut y arriver.",
	},
	Fix: lang.Text{
		EN: "Name the platform, entrance or node that is meant.",
		FR: "Nommer le quai, l’entrée ou le nœud voulu.",
	},
	Message: lang.Text{
		EN: "{field_name} of way {pathway_id} is the station {stop_id}.",
		FR: "{field_name} du cheminement {pathway_id} est la station {stop_id}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#pathwaystxt",
	Reads:  []gtfs.File{gtfs.PathwaysFile, gtfs.StopsFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("pathway_id", "pathwayId"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("stop_id", "stopId"),
	},
	Key: []string{"pathway_id", "field_name"},
	Run: func(p *validate.Pass) {
		wayEnds(p.Feed, func(end gtfs.Cell, place int) {
			if p.Feed.Stops.LocationType.At(place) == station {
				p.Report(end)
			}
		})
	},
}
