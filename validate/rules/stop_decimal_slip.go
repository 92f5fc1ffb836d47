package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopDecimalSlip = &validate.Rule{
	Code:     "stop_decimal_slip",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Decimal point in the wrong place",
		FR: "Virgule décimale mal placée",
	},
	Doc: lang.Text{
		EN: "The stop lies far outside the network, or nowhere at all, and in its midst with the decimal point of a coordinate moved. Exports from spreadsheets lose it.",
		FR: "L’arrêt est loin hors du réseau, voire nulle part, et en plein milieu si l’on déplace la virgule d’une coordonnée. Les exports de tableurs la perdent.",
	},
	Fix: lang.Text{
		EN: "Correct the value; look in the export for a decimal comma or a number format.",
		FR: "Corriger la valeur ; chercher dans l’export une virgule décimale ou un format de nombre.",
	},
	Message: lang.Text{
		EN: "Stop {stop_id} “{stop_name}” at {latitude}, {longitude} seems to have its decimal point in the wrong place; {suggestion} lies in the network.",
		FR: "L’arrêt {stop_id} « {stop_name} », placé en {latitude}, {longitude}, semble avoir une virgule mal placée ; {suggestion} se trouve dans le réseau.",
	},
	Source:  "https://gtfs.org/documentation/schedule/schedule-best-practices/#stopstxt",
	Reads:   []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile},
	Uses:    []gtfs.File{gtfs.RoutesFile, gtfs.TripsFile},
	Details: aboutSlip(),
	Key:     []string{"stop_id"},
	Run: func(p *validate.Pass) {
		reportSlips(p, lostDecimals)
	},
}
