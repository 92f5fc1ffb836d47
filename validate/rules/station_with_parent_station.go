package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stationWithParentStation = &validate.Rule{
	Code:     "station_with_parent_station",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Station inside a station",
		FR: "Station dans une station",
	},
	Doc: lang.Text{
		EN: "Stations do not nest. Trip planners ignore one of the two links, so that platforms lose their station or their name.",
		FR: "Les stations ne s’emboîtent pas. Les calculateurs d’itinéraires ignorent l’un des deux liens, et les quais perdent leur station ou leur nom.",
	},
	Fix: lang.Text{
		EN: "Empty parent_station of the station, or let its platforms name the outer one. What belongs together for fares can be an area.",
		FR: "Vider parent_station de la station, ou rattacher ses quais à la station extérieure. Un regroupement tarifaire se décrit par une zone (areas.txt).",
	},
	Message: lang.Text{
		EN: "Station {stop_id} “{stop_name}” is placed inside {parent_station}.",
		FR: "La station {stop_id} « {stop_name} » est placée dans {parent_station}.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#stopstxt",
	Reads:   []gtfs.File{gtfs.StopsFile},
	Details: aboutStop(validate.Here("parent_station", "parentStation")),
	Key:     []string{"stop_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Stops
		for i, parent := range t.ParentStation.Values() {
			if parent != 0 && t.LocationType.At(i) == station {
				p.Report(t.ParentStation.Cell(i))
			}
		}
	},
}
