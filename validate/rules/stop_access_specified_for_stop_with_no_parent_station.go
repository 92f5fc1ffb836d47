package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopAccessSpecifiedForStopWithNoParentStation = &validate.Rule{
	Code:     "stop_access_specified_for_stop_with_no_parent_station",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Access stated for a stop outside stations",
		FR: "Accès indiqué pour un arrêt hors station",
	},
	Doc: lang.Text{
		EN: "stop_access says how riders pass through the station of a platform. A stop at the roadside has no station to pass through.",
		FR: "stop_access dit comment on traverse la station d’un quai. Un arrêt sur la voie publique n’a pas de station à traverser.",
	},
	Fix: lang.Text{
		EN: "Empty stop_access, or give parent_station.",
		FR: "Vider stop_access, ou renseigner parent_station.",
	},
	Message: lang.Text{
		EN: "Stop {stop_id} “{stop_name}” states stop_access but belongs to no station.",
		FR: "L’arrêt {stop_id} « {stop_name} » indique stop_access mais n’appartient à aucune station.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stopstxt",
	Reads:  []gtfs.File{gtfs.StopsFile},
	Details: aboutStop(
		validate.Here("stop_access", "stopAccess"),
		validate.Number(1, "location_type", validate.Count, "locationType"),
	),
	Key: []string{"stop_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Stops
		for i, access := range t.StopAccess.Values() {
			if access.IsSet() && t.LocationType.At(i).Or(boardable) == boardable && t.ParentStation.At(i) == 0 {
				p.Report(t.StopAccess.Cell(i), validate.Num(int(boardable)))
			}
		}
	},
}
