package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var unusableTrip = &validate.Rule{
	Code:     "unusable_trip",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Trip of fewer than two calls",
		FR: "Course de moins de deux passages",
	},
	Doc: lang.Text{
		EN: "A trip that does not lead from one stop to another takes nobody anywhere. Rides by arrangement within one zone are two calls, too.",
		FR: "Une course qui ne mène pas d’un arrêt à un autre ne transporte personne. Les trajets sur réservation à l’intérieur d’une zone comptent aussi deux passages.",
	},
	Fix: lang.Text{
		EN: "Export all calls of the trip, or leave the trip out.",
		FR: "Exporter tous les passages de la course, ou retirer la course.",
	},
	Message: lang.Text{
		EN: "Trip {trip_id} has {calls} {calls|call|calls}.",
		FR: "La course {trip_id} a {calls} {calls|passage|passages}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.TripsFile, gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Here("trip_id", "tripId"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Number(1, "calls", validate.Count, ""),
	},
	Key: []string{"trip_id"},
	Run: func(p *validate.Pass) {
		trips := p.Feed.Trips
		for i, id := range trips.TripID.Values() {
			if n := p.Feed.CallsOf(id).Len(); n < 2 && id != 0 {
				p.Report(trips.TripID.Cell(i), validate.Num(n))
			}
		}
	},
}
