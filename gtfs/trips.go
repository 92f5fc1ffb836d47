package gtfs

// Trips is trips.txt: the trips, one row per journey of a vehicle along its stops.
type Trips struct {
	Table
	RouteID              Column[RouteID]
	ServiceID            Column[ServiceID]
	TripID               Key[TripID]
	TripHeadsign         Column[Text]
	TripShortName        Column[Text]
	DirectionID          Column[Enum]
	BlockID              Column[BlockID]
	ShapeID              Column[ShapeID]
	WheelchairAccessible Column[Enum]
	BikesAllowed         Column[Enum]
	CarsAllowed          Column[Enum]
	SafeDurationFactor   Column[Float]
	SafeDurationOffset   Column[Float]
}

func (t *Trips) declare(s *spaces) []Field {
	return []Field{
		id("route_id", &t.RouteID, s, routeSpace, Required, refersTo("routes.route_id")),
		id("service_id", &t.ServiceID, s, serviceSpace, Required, refersTo("calendar.service_id", "calendar_dates.service_id")),
		id("trip_id", &t.TripID.Column, s, tripSpace, Required, key(1), unique),
		text("trip_headsign", &t.TripHeadsign, s, plainText, Optional),
		text("trip_short_name", &t.TripShortName, s, plainText, Optional),
		field("direction_id", &t.DirectionID, enumKind, Optional, values(0, 1)),
		id("block_id", &t.BlockID, s, blockSpace, Optional),
		id("shape_id", &t.ShapeID, s, shapeSpace, ConditionallyRequired, refersTo("shapes.shape_id")),
		field("wheelchair_accessible", &t.WheelchairAccessible, enumKind, Optional, values(0, 1, 2)),
		field("bikes_allowed", &t.BikesAllowed, enumKind, Optional, values(0, 1, 2)),
		field("cars_allowed", &t.CarsAllowed, enumKind, Optional, values(0, 1, 2)),
		field("safe_duration_factor", &t.SafeDurationFactor, floatKind, Optional),
		field("safe_duration_offset", &t.SafeDurationOffset, floatKind, Optional),
	}
}

func (t *Trips) key() keyColumn { return &t.TripID }
