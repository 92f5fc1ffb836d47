package profile

import "github.com/quai-transit/quai/gtfs"

// canonicalDelta lists where the schema of the canonical validator 8.0.1 differs from
// the reference in what our reader and schema rules look at.
func canonicalDelta() []gtfs.Delta {
	return []gtfs.Delta{
		{Field: "booking_rules.prior_notice_service_id", Type: "Text", NoRefs: true},
		{Field: "fare_attributes.price", Type: "Non-negative decimal"},
		{Field: "fare_attributes.transfers", Optional: true},
		{Field: "fare_leg_join_rules.from_network_id", NoKey: true},
		{Field: "fare_leg_join_rules.to_network_id", NoKey: true},
		{Field: "fare_leg_join_rules.from_stop_id", NoKey: true},
		{Field: "fare_leg_join_rules.to_stop_id", NoKey: true},
		{Field: "fare_products.fare_media_id", Key: 2},
		{Field: "fare_products.rider_category_id", Key: 3},
		{Field: "fare_transfer_rules.duration_limit", Key: 3},
		{Field: "fare_transfer_rules.fare_product_id", Key: 5},
		{Field: "fare_transfer_rules.transfer_count", Type: "Integer", Key: 4},
		{Field: "frequencies.trip_id", Type: "Text"},
		{Field: "location_group_stops.location_group_id", NoKey: true, NoRefs: true},
		{Field: "location_group_stops.stop_id", NoKey: true, NoRefs: true},
		{Field: "timeframes.service_id", Type: "Text"},
		{Field: "timeframes.timeframe_group_id", Optional: true},
		{Field: "translations.record_id", Type: "Text"},
		{Field: "translations.record_sub_id", Type: "Text"},
	}
}
