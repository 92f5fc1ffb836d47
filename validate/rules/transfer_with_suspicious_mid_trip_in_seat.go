package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var transferWithSuspiciousMidTripInSeat = &validate.Rule{
	Code:     "transfer_with_suspicious_mid_trip_in_seat",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Staying aboard in the middle of a trip",
		FR: "Maintien à bord au milieu d’une course",
	},
	Doc: lang.Text{
		EN: "Riders stay aboard when a trip ends and its vehicle goes on as another trip. Where the transfer names a stop in the middle of either, planners ignore it and send riders off the vehicle.",
		FR: "On reste à bord quand une course se termine et que son véhicule continue comme une autre course. Si la correspondance nomme un arrêt au milieu de l’une d’elles, elle est ignorée et l’on fait descendre le voyageur.",
	},
	Fix: lang.Text{
		EN: "Name the last stop of the first trip and the first stop of the second. Fine where a trip is meant to be left by a through coach.",
		FR: "Nommer le dernier arrêt de la première course et le premier de la seconde. Sans objet si une voiture directe quitte la course en route.",
	},
	Message: lang.Text{
		EN: "For staying aboard, {stop_id_field_name} {stop_id} is in the middle of {trip_id_field_name} {trip_id}.",
		FR: "Pour un maintien à bord, {stop_id_field_name} {stop_id} est au milieu de {trip_id_field_name} {trip_id}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#transferstxt",
	Reads:  []gtfs.File{gtfs.TransfersFile, gtfs.StopTimesFile},
	Uses:   []gtfs.File{gtfs.StopsFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(1, "trip_id_field_name", validate.FieldKind, "tripIdFieldName"),
		validate.There(2, "trip_id", "", "tripId"),
		validate.Given(0, "stop_id_field_name", validate.FieldKind, "stopIdFieldName"),
		validate.Value("stop_id", "stopId"),
	},
	Key: []string{"trip_id_field_name", "trip_id", "stop_id"},
	Run: func(p *validate.Pass) {
		transfers := p.Feed.Transfers
		for i := range transfers.Len() {
			if !staysAboard(transfers, i) {
				continue
			}
			for _, side := range transferSides(transfers) {
				stop := side.stop.At(i)
				if _, ok := p.Feed.Stops.StopID.Row(stop); ok && insideTrip(p.Feed, side.trip.At(i), stop, side.from) {
					p.Report(side.stop.Cell(i), validate.FieldName(side.trip.Field()), validate.At(side.trip.Cell(i)))
				}
			}
		}
	},
}

// insideTrip tells whether a trip calls at a stop, and elsewhere at its end (atEnd) or start.
func insideTrip(f *gtfs.Feed, trip gtfs.TripID, stop gtfs.StopID, atEnd bool) bool {
	calls := f.CallsOf(trip)
	if calls.Len() == 0 {
		return false
	}
	terminal := 0
	if atEnd {
		terminal = calls.Len() - 1
	}
	if f.StopTimes.StopID.At(calls.Row(terminal)) == stop {
		return false
	}
	for k := range calls.Len() {
		if f.StopTimes.StopID.At(calls.Row(k)) == stop {
			return true
		}
	}
	return false
}
