package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var transferDistanceAbove2Km = &validate.Rule{
	Code:     "transfer_distance_above_2_km",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Transfer over more than 2 km",
		FR: "Correspondance à plus de 2 km",
	},
	Doc: lang.Text{
		EN: "Two kilometres are half an hour on foot. It is right where people change by other means; otherwise one of the two stops may be wrong.",
		FR: "Deux kilomètres représentent une demi-heure de marche. C’est correct si la correspondance se fait par un autre moyen ; sinon l’un des deux arrêts est peut-être faux.",
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
		farTransfers(p, 2_000, 10_000)
	},
}
