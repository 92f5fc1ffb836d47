package rules

import (
	"math"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var transferDistanceTooLarge = &validate.Rule{
	Code:     "transfer_distance_too_large",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Transfer over more than 10 km",
		FR: "Correspondance à plus de 10 km",
	},
	Doc: lang.Text{
		EN: "Nobody walks more than 10 km to change. One of the two stops is in the wrong place, or its id is wrong, and trip planners offer absurd journeys.",
		FR: "Personne ne marche plus de 10 km pour une correspondance. L’un des deux arrêts est mal placé, ou son identifiant est faux, et les calculateurs proposent des trajets absurdes.",
	},
	Fix: lang.Text{
		EN: "Check the two stop ids and the positions of both stops.",
		FR: "Vérifier les deux identifiants et la position des deux arrêts.",
	},
	Message: lang.Text{
		EN: "The transfer from {from_stop_id} to {to_stop_id} goes over {distance_km} km.",
		FR: "La correspondance de {from_stop_id} à {to_stop_id} couvre {distance_km} km.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#transferstxt",
	Reads:  []gtfs.File{gtfs.TransfersFile, gtfs.StopsFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("from_stop_id", "fromStopId"),
		validate.Here("to_stop_id", "toStopId"),
		validate.Number(1, "distance_km", validate.Raw, "distanceKm"),
	},
	Key: []string{"from_stop_id", "to_stop_id"},
	Run: func(p *validate.Pass) {
		farTransfers(p, 10_000, math.Inf(1))
	},
}
