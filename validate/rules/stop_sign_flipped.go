package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopSignFlipped = &validate.Rule{
	Code:     "stop_sign_flipped",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Position on the wrong side of the equator or of Greenwich",
		FR: "Position du mauvais côté de l’équateur ou de Greenwich",
	},
	Doc: lang.Text{
		EN: "The stop lies far outside the network, and in its midst with the sign of a coordinate changed. The minus of western longitudes is easily lost.",
		FR: "L’arrêt est loin hors du réseau, et en plein milieu si l’on change le signe d’une coordonnée. Le moins des longitudes ouest se perd facilement.",
	},
	Fix: lang.Text{
		EN: "Correct the sign, and look in the export for other stops without it.",
		FR: "Corriger le signe, et chercher dans l’export d’autres arrêts qui l’ont perdu.",
	},
	Message: lang.Text{
		EN: "Stop {stop_id} “{stop_name}” at {latitude}, {longitude} seems to have lost its sign; {suggestion} lies in the network.",
		FR: "L’arrêt {stop_id} « {stop_name} », placé en {latitude}, {longitude}, semble avoir perdu un signe ; {suggestion} se trouve dans le réseau.",
	},
	Source:  "https://gtfs.org/documentation/schedule/schedule-best-practices/#stopstxt",
	Reads:   []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile},
	Uses:    []gtfs.File{gtfs.RoutesFile, gtfs.TripsFile},
	Details: aboutSlip(),
	Key:     []string{"stop_id"},
	Run: func(p *validate.Pass) {
		reportSlips(p, flippedSign)
	},
}
