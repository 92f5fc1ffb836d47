package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var unusedTrip = &validate.Rule{
	Code:     "unused_trip",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Trip without calls",
		FR: "Course sans passage",
	},
	Doc: lang.Text{
		EN: "Nobody can board a trip that calls nowhere. It is told of as an unusable trip as well.",
		FR: "Personne ne peut emprunter une course qui ne dessert aucun arrêt. Elle est aussi signalée comme course inutilisable.",
	},
	Fix: lang.Text{
		EN: "Export the calls of the trip, or leave the trip out.",
		FR: "Exporter les passages de la course, ou retirer la course.",
	},
	Message: lang.Text{
		EN: "Trip {trip_id} has no calls in stop_times.txt.",
		FR: "La course {trip_id} n’a aucun passage dans stop_times.txt.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#tripstxt",
	Reads:  []gtfs.File{gtfs.TripsFile, gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Here("trip_id", "tripId"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
	},
	Key: []string{"trip_id"},
	Run: func(p *validate.Pass) {
		trips := p.Feed.Trips
		for i, id := range trips.TripID.Values() {
			if row, ok := trips.TripID.Row(id); ok && row == i && p.Feed.CallsOf(id).Len() == 0 {
				p.Report(trips.TripID.Cell(i))
			}
		}
	},
}
