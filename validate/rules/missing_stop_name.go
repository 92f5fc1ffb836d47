package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingStopName = &validate.Rule{
	Code:     "missing_stop_name",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Stop without a name",
		FR: "Arrêt sans nom",
	},
	Doc: lang.Text{
		EN: "Riders know a stop by its name: without one it is a nameless dot in every app, and screen readers have nothing to say.",
		FR: "Le voyageur connaît un arrêt par son nom : sans lui, c’est un point anonyme dans toutes les applications, et les lecteurs d’écran n’ont rien à dire.",
	},
	Fix: lang.Text{
		EN: "Give the name that stands at the stop. Nodes and boarding areas may go without.",
		FR: "Donner le nom affiché à l’arrêt. Les nœuds et les zones d’embarquement peuvent s’en passer.",
	},
	Message: lang.Text{
		EN: "Stop {stop_id} has no name.",
		FR: "L’arrêt {stop_id} n’a pas de nom.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stopstxt",
	Reads:  []gtfs.File{gtfs.StopsFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("stop_id", "stopId"),
		validate.Number(1, "location_type", validate.Count, "locationType"),
	},
	Key: []string{"stop_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Stops
		for i := range t.Len() {
			kind := t.LocationType.At(i).Or(boardable)
			if kind >= boardable && kind <= entrance && t.StopName.At(i) == 0 {
				p.Report(t.StopName.Cell(i), validate.Num(int(kind)))
			}
		}
	},
}
