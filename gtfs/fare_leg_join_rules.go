package gtfs

// FareLegJoinRules is fare_leg_join_rules.txt: which legs count as one.
type FareLegJoinRules struct {
	Table
	FromNetworkID Column[NetworkID]
	ToNetworkID   Column[NetworkID]
	FromStopID    Column[StopID]
	ToStopID      Column[StopID]
}

func (t *FareLegJoinRules) declare(s *spaces) []Field {
	return []Field{
		id("from_network_id", &t.FromNetworkID, s, networkSpace, Required, key(1), refersTo("routes.network_id", "networks.network_id")),
		id("to_network_id", &t.ToNetworkID, s, networkSpace, Required, key(2), refersTo("routes.network_id", "networks.network_id")),
		id("from_stop_id", &t.FromStopID, s, stopSpace, ConditionallyRequired, key(3), refersTo("stops.stop_id")),
		id("to_stop_id", &t.ToStopID, s, stopSpace, ConditionallyRequired, key(4), refersTo("stops.stop_id")),
	}
}
