package gtfs

// FareLegRules is fare_leg_rules.txt: which product holds on which leg.
type FareLegRules struct {
	Table
	LegGroupID           Column[LegGroupID]
	NetworkID            Column[NetworkID]
	FromAreaID           Column[AreaID]
	ToAreaID             Column[AreaID]
	FromTimeframeGroupID Column[TimeframeGroupID]
	ToTimeframeGroupID   Column[TimeframeGroupID]
	FareProductID        Column[FareProductID]
	RulePriority         Column[Int]
}

func (t *FareLegRules) declare(s *spaces) []Field {
	return []Field{
		id("leg_group_id", &t.LegGroupID, s, legSpace, Optional),
		id("network_id", &t.NetworkID, s, networkSpace, Optional, key(1), refersTo("routes.network_id", "networks.network_id")),
		id("from_area_id", &t.FromAreaID, s, areaSpace, Optional, key(2), refersTo("areas.area_id")),
		id("to_area_id", &t.ToAreaID, s, areaSpace, Optional, key(3), refersTo("areas.area_id")),
		id("from_timeframe_group_id", &t.FromTimeframeGroupID, s, timeframeSpace, Optional, key(4), refersTo("timeframes.timeframe_group_id")),
		id("to_timeframe_group_id", &t.ToTimeframeGroupID, s, timeframeSpace, Optional, key(5), refersTo("timeframes.timeframe_group_id")),
		id("fare_product_id", &t.FareProductID, s, productSpace, Required, key(6), refersTo("fare_products.fare_product_id")),
		field("rule_priority", &t.RulePriority, nonNegativeInt, Optional),
	}
}
