package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var inconsistentRouteTypeForInSeatTransfer = &validate.Rule{
	Code:     "inconsistent_route_type_for_in_seat_transfer",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Staying aboard from one kind of vehicle to another",
		FR: "Maintien à bord d’un type de véhicule à un autre",
	},
	Doc: lang.Text{
		EN: "Riders stay aboard because the vehicle goes on as another trip; a bus does not go on as a tram. Planners then promise a through ride where riders must change. Fine for a tram that goes on as a train on the same tracks. Types of one kind, such as 3 and 700, are not told apart, and where the transfer names trips only their routes count; the canonical validator compares the types of the routes named, and takes extended types for one.",
		FR: "On reste à bord parce que le véhicule continue comme une autre course ; un bus ne continue pas comme un tramway. Les calculateurs promettent alors un trajet direct là où il faut changer. Normal pour un tram-train qui passe d’un réseau à l’autre. Les types d’une même famille, comme 3 et 700, ne sont pas distingués, et si la correspondance ne nomme que des courses, leurs lignes comptent ; le validateur canonique compare les types des lignes nommées, et confond les types étendus.",
	},
	Fix: lang.Text{
		EN: "Set transfer_type to that of a change on foot, or correct the routes and their route_type.",
		FR: "Mettre le transfer_type d’un changement à pied, ou corriger les lignes et leur route_type.",
	},
	Message: lang.Text{
		EN: "Riders are to stay aboard from route {from_route_id} (type {from_route_type}) to route {to_route_id} (type {to_route_type}).",
		FR: "Le voyageur est censé rester à bord de la ligne {from_route_id} (type {from_route_type}) à la ligne {to_route_id} (type {to_route_type}).",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#transferstxt",
	Reads:  []gtfs.File{gtfs.TransfersFile, gtfs.RoutesFile},
	Uses:   []gtfs.File{gtfs.TripsFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.There(1, "from_route_id", "route_id", "fromRouteId"),
		validate.There(2, "to_route_id", "route_id", "toRouteId"),
		validate.There(1, "from_route_type", "route_type", "fromRouteType"),
		validate.There(2, "to_route_type", "route_type", "toRouteType"),
		validate.Here("from_trip_id", ""),
		validate.Here("to_trip_id", ""),
	},
	Key: []string{"from_route_id", "to_route_id"},
	Run: func(p *validate.Pass) {
		t, routes := p.Feed.Transfers, p.Feed.Routes
		asMinusOne := p.Quirk(UnknownEnumMinusOne)
		for i := range t.Len() {
			if t.TransferType.At(i) != inSeat {
				continue
			}
			sides := transferSides(t)
			from, ok := routeOfSide(p, sides[0], i)
			to, known := routeOfSide(p, sides[1], i)
			if ok && known && differ(vehicleType(routes.RouteType.At(from), asMinusOne), vehicleType(routes.RouteType.At(to), asMinusOne)) {
				p.Report(t.TransferType.Cell(i), validate.At(routes.RouteID.Cell(from)), validate.At(routes.RouteID.Cell(to)))
			}
		}
	},
}

// routeOfSide returns the row of the route that one end of a transfer is on: the one
// named, else that of the trip named.
func routeOfSide(p *validate.Pass, side transferSide, transfer int) (row int, ok bool) {
	route := side.route.At(transfer)
	if route == 0 && !p.Quirk(RoutesOfTransferOnly) {
		trips := p.Feed.Trips
		if trip, ok := trips.TripID.Row(side.trip.At(transfer)); ok {
			route = trips.RouteID.At(trip)
		}
	}
	return p.Feed.Routes.RouteID.Row(route)
}
