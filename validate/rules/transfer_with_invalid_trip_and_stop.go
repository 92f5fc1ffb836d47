package rules

import (
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var transferWithInvalidTripAndStop = &validate.Rule{
	Code:     "transfer_with_invalid_trip_and_stop",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Transfer at a stop that its trip does not call at",
		FR: "Correspondance à un arrêt que sa course ne dessert pas",
	},
	Doc: lang.Text{
		EN: "A transfer that names a trip and a stop holds only where that trip calls at the stop, or at a platform of the station; else the connection is lost.",
		FR: "Une correspondance qui nomme une course et un arrêt ne vaut que si la course dessert l’arrêt, ou un quai de la station ; sinon elle est perdue.",
	},
	Fix: lang.Text{
		EN: "Correct the stop or the trip.",
		FR: "Corriger l’arrêt ou la course.",
	},
	Message: lang.Text{
		EN: "{trip_field_name} {trip_id} does not call at {stop_field_name} {stop_id}.",
		FR: "{trip_field_name} {trip_id} ne dessert pas {stop_field_name} {stop_id}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#transferstxt",
	Reads:  []gtfs.File{gtfs.TransfersFile, gtfs.StopTimesFile, gtfs.StopsFile, gtfs.TripsFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(1, "trip_field_name", validate.FieldKind, "tripFieldName"),
		validate.There(2, "trip_id", "", "tripId"),
		validate.Given(0, "stop_field_name", validate.FieldKind, "stopFieldName"),
		validate.Value("stop_id", "stopId"),
	},
	Key: []string{"trip_field_name", "trip_id", "stop_id"},
	Run: func(p *validate.Pass) {
		transfers := p.Feed.Transfers
		for i := range transfers.Len() {
			for _, side := range transferSides(transfers) {
				trip, stop := side.trip.At(i), side.stop.At(i)
				if _, ok := p.Feed.Trips.TripID.Row(trip); ok && missesStop(p, trip, stop) {
					p.Report(side.stop.Cell(i), validate.FieldName(side.trip.Field()), validate.At(side.trip.Cell(i)))
				}
			}
		}
	},
}

// missesStop tells whether a trip calls neither at a stop nor, of a station, at one of
// its children; false of a stop that is not there. At other places nothing calls.
func missesStop(p *validate.Pass, trip gtfs.TripID, stop gtfs.StopID) bool {
	stops := p.Feed.Stops
	row, ok := stops.StopID.Row(stop)
	if !ok {
		return false
	}
	kind := stops.LocationType.At(row).Or(boardable)
	if kind != boardable && kind != station {
		return true
	}
	calls := p.Feed.CallsOf(trip)
	for k := range calls.Len() {
		id := p.Feed.StopTimes.StopID.At(calls.Row(k))
		if kind == boardable && id == stop || kind == station && slices.ContainsFunc(families.Of(p).of(stop), func(child int32) bool {
			return stops.StopID.At(int(child)) == id
		}) {
			return false
		}
	}
	return true
}
