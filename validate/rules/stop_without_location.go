package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopWithoutLocation = &validate.Rule{
	Code:     "stop_without_location",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Stop without a position",
		FR: "Arrêt sans position",
	},
	Doc: lang.Text{
		EN: "A stop, station or entrance that is on no map cannot be found by riders, and trip planners drop it together with the calls there. Nodes and boarding areas may go without.",
		FR: "Un arrêt, une station ou une entrée qui n’est sur aucune carte est introuvable pour les voyageurs, et les calculateurs d’itinéraires l’écartent avec ses passages. Les nœuds et les zones d’embarquement peuvent s’en passer.",
	},
	Fix: lang.Text{
		EN: "Give latitude and longitude in degrees, with five decimals or more; where the export leaves stops out, look for ones that were never surveyed.",
		FR: "Donner la latitude et la longitude en degrés, avec cinq décimales au moins ; si l’export en omet, chercher les arrêts jamais relevés sur le terrain.",
	},
	Message: lang.Text{
		EN: "Stop {stop_id} “{stop_name}” has no position.",
		FR: "L’arrêt {stop_id} « {stop_name} » n’a pas de position.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#stopstxt",
	Reads:   []gtfs.File{gtfs.StopsFile},
	Details: withOwnName(aboutStop(validate.Number(1, "location_type", validate.Count, "locationType"))),
	Key:     []string{"stop_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Stops
		told := unreadCells(&t.Table, t.StopLat.Field(), t.StopLon.Field())
		for i := range t.Len() {
			kind := t.LocationType.At(i).Or(boardable)
			if kind < boardable || kind > entrance || t.Place(i).Known() || told[int32(i)] {
				continue
			}
			cell := t.StopLat.Cell(i)
			if t.StopLat.At(i).IsSet() {
				cell = t.StopLon.Cell(i)
			}
			p.Report(cell, validate.Num(int(kind)))
		}
	},
}
