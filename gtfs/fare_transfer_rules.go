package gtfs

// FareTransferRules is fare_transfer_rules.txt: what a transfer between two legs costs.
type FareTransferRules struct {
	Table
	FromLegGroupID    Column[LegGroupID]
	ToLegGroupID      Column[LegGroupID]
	TransferCount     Column[Int]
	DurationLimit     Column[Int]
	DurationLimitType Column[Enum]
	FareTransferType  Column[Enum]
	FareProductID     Column[FareProductID]
}

func (t *FareTransferRules) declare(s *spaces) []Field {
	return []Field{
		id("from_leg_group_id", &t.FromLegGroupID, s, legSpace, Optional, key(1), refersTo("fare_leg_rules.leg_group_id")),
		id("to_leg_group_id", &t.ToLegGroupID, s, legSpace, Optional, key(2), refersTo("fare_leg_rules.leg_group_id")),
		field("transfer_count", &t.TransferCount, nonZeroInt, ConditionallyForbidden, key(4)),
		field("duration_limit", &t.DurationLimit, positiveInt, Optional, key(5)),
		field("duration_limit_type", &t.DurationLimitType, enumKind, ConditionallyRequired, values(0, 1, 2, 3)),
		field("fare_transfer_type", &t.FareTransferType, enumKind, Required, values(0, 1, 2)),
		id("fare_product_id", &t.FareProductID, s, productSpace, Optional, key(3), refersTo("fare_products.fare_product_id")),
	}
}
