package gtfs

// Transfers is transfers.txt: rules for changing between stops, routes and trips.
type Transfers struct {
	Table
	FromStopID      Column[StopID]
	ToStopID        Column[StopID]
	FromRouteID     Column[RouteID]
	ToRouteID       Column[RouteID]
	FromTripID      Column[TripID]
	ToTripID        Column[TripID]
	TransferType    Column[Enum]
	MinTransferTime Column[Int]
}

func (t *Transfers) declare(s *spaces) []Field {
	return []Field{
		id("from_stop_id", &t.FromStopID, s, stopSpace, ConditionallyRequired, key(1), refersTo("stops.stop_id")),
		id("to_stop_id", &t.ToStopID, s, stopSpace, ConditionallyRequired, key(2), refersTo("stops.stop_id")),
		id("from_route_id", &t.FromRouteID, s, routeSpace, Optional, key(5), refersTo("routes.route_id")),
		id("to_route_id", &t.ToRouteID, s, routeSpace, Optional, key(6), refersTo("routes.route_id")),
		id("from_trip_id", &t.FromTripID, s, tripSpace, ConditionallyRequired, key(3), refersTo("trips.trip_id")),
		id("to_trip_id", &t.ToTripID, s, tripSpace, ConditionallyRequired, key(4), refersTo("trips.trip_id")),
		field("transfer_type", &t.TransferType, enumKind, Required, values(0, 1, 2, 3, 4, 5), columnRequired),
		field("min_transfer_time", &t.MinTransferTime, nonNegativeInt, Optional),
	}
}
