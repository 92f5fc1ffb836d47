package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var transferWithInvalidStopLocationType = &validate.Rule{
	Code:     "transfer_with_invalid_stop_location_type",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Transfer at a place that is neither stop nor station",
		FR: "Correspondance en un lieu ni arrêt ni station",
	},
	Doc: lang.Text{
		EN: "Riders change at stops and stations, and stay aboard only at a stop. A transfer elsewhere is ignored, so the connection is not offered.",
		FR: "On change aux arrêts et aux stations, et l’on ne reste à bord qu’à un arrêt. Une correspondance ailleurs est ignorée et n’est donc pas proposée.",
	},
	Fix: lang.Text{
		EN: "Name the platform or the station; for staying aboard (types 4 and 5) the platform.",
		FR: "Nommer le quai ou la station ; pour rester à bord (types 4 et 5), le quai.",
	},
	Message: lang.Text{
		EN: "{stop_id_field_name} of the transfer is {stop_id}, a place of type {location_type}.",
		FR: "{stop_id_field_name} de la correspondance est {stop_id}, un lieu de type {location_type}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#transferstxt",
	Reads:  []gtfs.File{gtfs.TransfersFile, gtfs.StopsFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "stop_id_field_name", validate.FieldKind, "stopIdFieldName"),
		validate.Value("stop_id", "stopId"),
		validate.There(1, "location_type", "location_type", "locationTypeValue"),
		validate.There(1, "location_type_name", "location_type", "locationTypeName"),
	},
	Key: []string{"stop_id_field_name", "stop_id"},
	Run: func(p *validate.Pass) {
		stops, transfers := p.Feed.Stops, p.Feed.Transfers
		aboardKnown := p.Clean(gtfs.StopTimesFile) // of a feed without calls nobody stays aboard
		for i := range transfers.Len() {
			for _, side := range transferSides(transfers) {
				row, ok := stops.StopID.Row(side.stop.At(i))
				if !ok {
					continue
				}
				kind := stops.LocationType.At(row).Or(boardable)
				if kind != boardable && (kind != station || aboardKnown && staysAboard(transfers, i)) {
					p.Report(side.stop.Cell(i), validate.At(stops.StopID.Cell(row)))
				}
			}
		}
	},
}
