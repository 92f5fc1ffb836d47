package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var forbiddenContinuousPickupDropOff = &validate.Rule{
	Code:     "forbidden_continuous_pickup_drop_off",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Boarding along the way on a trip with windows",
		FR: "Montée en cours de route sur une course à plages horaires",
	},
	Doc: lang.Text{
		EN: "Where rides are by arrangement there is no fixed way along which riders could wave at the driver.",
		FR: "Quand les trajets sont sur réservation, il n’y a pas d’itinéraire fixe où faire signe au conducteur.",
	},
	Fix: lang.Text{
		EN: "Set continuous_pickup and continuous_drop_off of the route to 1 or leave them empty.",
		FR: "Mettre continuous_pickup et continuous_drop_off de la ligne à 1 ou les laisser vides.",
	},
	Message: lang.Text{
		EN: "Trip {trip_id} has the window {start_pickup_drop_off_window}–{end_pickup_drop_off_window}, but its route {route_id} allows boarding along the way.",
		FR: "La course {trip_id} a la plage horaire {start_pickup_drop_off_window}–{end_pickup_drop_off_window}, mais sa ligne {route_id} permet de monter en cours de route.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#routestxt",
	Reads:  []gtfs.File{gtfs.RoutesFile, gtfs.TripsFile, gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Line(1, "route_csv_row_number", "routeCsvRowNumber"),
		validate.There(1, "route_id", "route_id", ""),
		validate.Here("trip_id", "tripId"),
		validate.Line(0, "csv_row_number", "stopTimeCsvRowNumber"),
		validate.Here("start_pickup_drop_off_window", "startPickupDropOffWindow"),
		validate.Here("end_pickup_drop_off_window", "endPickupDropOffWindow"),
	},
	Key: []string{"trip_id"},
	Run: func(p *validate.Pass) {
		f := p.Feed
		if !f.Routes.ContinuousPickup.Given() && !f.Routes.ContinuousDropOff.Given() {
			return
		}
		for row := range windowed(f.StopTimes) {
			trip, ok := f.Trips.TripID.Row(f.StopTimes.TripID.At(row))
			if !ok {
				continue
			}
			route, ok := f.Routes.RouteID.Row(f.Trips.RouteID.At(trip))
			if ok && (continuous(f.Routes.ContinuousPickup.At(route)) || continuous(f.Routes.ContinuousDropOff.At(route))) {
				p.Report(f.StopTimes.StartPickupDropOffWindow.Cell(row), validate.At(f.Routes.RouteID.Cell(route)))
			}
		}
	},
}

// continuous reports whether a value allows boarding or getting off along the way;
// that is not so where it is not given.
func continuous(e gtfs.Enum) bool { return e == 0 || e == 2 || e == 3 }
