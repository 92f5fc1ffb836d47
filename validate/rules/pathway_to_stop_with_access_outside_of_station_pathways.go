package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var pathwayToStopWithAccessOutsideOfStationPathways = &validate.Rule{
	Code:     "pathway_to_stop_with_access_outside_of_station_pathways",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Way to a stop that is entered from the street",
		FR: "Cheminement vers un arrêt accessible depuis la rue",
	},
	Doc: lang.Text{
		EN: "stop_access 1 says that riders reach the stop straight from the street, without the ways of the station. A way that ends there says the opposite.",
		FR: "stop_access 1 dit que l’on atteint l’arrêt directement depuis la rue, sans passer par la station. Un cheminement qui y aboutit dit le contraire.",
	},
	Fix: lang.Text{
		EN: "Leave the way out, or set stop_access to 0.",
		FR: "Retirer le cheminement, ou mettre stop_access à 0.",
	},
	Message: lang.Text{
		EN: "Way {pathway_id} ends at {stop_id}, which is entered straight from the street.",
		FR: "Le cheminement {pathway_id} aboutit à {stop_id}, accessible directement depuis la rue.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#pathwaystxt",
	Reads:  []gtfs.File{gtfs.PathwaysFile, gtfs.StopsFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.There(1, "platform_code", "platform_code", "platformCode"),
		validate.Here("pathway_id", "pathwayId"),
		validate.Value("stop_id", "stopId"),
	},
	Key: []string{"pathway_id", "stop_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Pathways
		wayEnds(p.Feed, func(end gtfs.Cell, place int) {
			row := int(end.Row)
			again := end.Field == t.ToStopID.Field() && t.FromStopID.At(row) == t.ToStopID.At(row)
			if p.Feed.Stops.StopAccess.At(place) == besideWays && !again {
				p.Report(end, validate.At(p.Feed.Stops.StopID.Cell(place)))
			}
		})
	},
}
