package gtfs

// FareRules is fare_rules.txt: which fare holds where, in the first fare model.
type FareRules struct {
	Table
	FareID        Column[FareID]
	RouteID       Column[RouteID]
	OriginID      Column[ZoneID]
	DestinationID Column[ZoneID]
	ContainsID    Column[ZoneID]
}

func (t *FareRules) declare(s *spaces) []Field {
	return []Field{
		id("fare_id", &t.FareID, s, fareSpace, Required, rowKey, refersTo("fare_attributes.fare_id")),
		id("route_id", &t.RouteID, s, routeSpace, Optional, rowKey, refersTo("routes.route_id")),
		id("origin_id", &t.OriginID, s, zoneSpace, Optional, rowKey, refersTo("stops.zone_id")),
		id("destination_id", &t.DestinationID, s, zoneSpace, Optional, rowKey, refersTo("stops.zone_id")),
		id("contains_id", &t.ContainsID, s, zoneSpace, Optional, rowKey, refersTo("stops.zone_id")),
	}
}
