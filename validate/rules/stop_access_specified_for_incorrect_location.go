package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopAccessSpecifiedForIncorrectLocation = &validate.Rule{
	Code:     "stop_access_specified_for_incorrect_location",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Access stated for a place that is no platform",
		FR: "Accès indiqué pour un lieu qui n’est pas un quai",
	},
	Doc: lang.Text{
		EN: "stop_access says how riders reach a platform: through the station or straight from the street. Of a station or an entrance it says nothing, and readers may refuse it.",
		FR: "stop_access dit comment on atteint un quai : par la station ou directement depuis la rue. Pour une station ou une entrée, il ne veut rien dire et peut être refusé.",
	},
	Fix: lang.Text{
		EN: "Empty stop_access here and state it for the platforms.",
		FR: "Vider stop_access ici et l’indiquer pour les quais.",
	},
	Message: lang.Text{
		EN: "{stop_id} “{stop_name}” states stop_access but is no stop or platform.",
		FR: "{stop_id} « {stop_name} » indique stop_access sans être un arrêt ni un quai.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stopstxt",
	Reads:  []gtfs.File{gtfs.StopsFile},
	Details: aboutStop(
		validate.Here("stop_access", "stopAccess"),
		validate.Here("location_type", "locationType"),
	),
	Key: []string{"stop_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Stops
		for i, access := range t.StopAccess.Values() {
			if access.IsSet() && t.LocationType.At(i).Or(boardable) != boardable {
				p.Report(t.StopAccess.Cell(i))
			}
		}
	},
}
