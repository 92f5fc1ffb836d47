package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var transferWithInvalidTripAndRoute = &validate.Rule{
	Code:     "transfer_with_invalid_trip_and_route",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Transfer whose trip is not of its route",
		FR: "Correspondance dont la course n’est pas de sa ligne",
	},
	Doc: lang.Text{
		EN: "A transfer that names both a trip and a route must name the route of that trip; else it holds for no journey and the connection is lost.",
		FR: "Une correspondance qui nomme une course et une ligne doit nommer la ligne de cette course ; sinon elle ne vaut pour aucun trajet et la correspondance est perdue.",
	},
	Fix: lang.Text{
		EN: "Correct one of the two, or leave the route out: the trip says enough.",
		FR: "Corriger l’un des deux, ou retirer la ligne : la course suffit.",
	},
	Message: lang.Text{
		EN: "{trip_field_name} {trip_id} is a trip of route {expected_route_id}, not of {route_id}.",
		FR: "{trip_field_name} {trip_id} est une course de la ligne {expected_route_id}, non de {route_id}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#transferstxt",
	Reads:  []gtfs.File{gtfs.TransfersFile, gtfs.TripsFile},
	Uses:   []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(1, "trip_field_name", validate.FieldKind, "tripFieldName"),
		validate.There(2, "trip_id", "trip_id", "tripId"),
		validate.Given(0, "route_field_name", validate.FieldKind, "routeFieldName"),
		validate.Value("route_id", "routeId"),
		validate.There(2, "expected_route_id", "route_id", "expectedRouteId"),
	},
	Key: []string{"trip_field_name", "trip_id", "route_id"},
	Run: func(p *validate.Pass) {
		trips, transfers := p.Feed.Trips, p.Feed.Transfers
		for i := range transfers.Len() {
			for _, side := range transferSides(transfers) {
				trip, ok := trips.TripID.Row(side.trip.At(i))
				route := side.route.At(i)
				if ok && route != 0 && trips.RouteID.At(trip) != route {
					p.Report(side.route.Cell(i), validate.FieldName(side.trip.Field()), validate.At(trips.TripID.Cell(trip)))
				}
			}
		}
	},
}
