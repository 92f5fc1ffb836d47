package gtfs

// Ids are numbers given in the order in which values first appear in the files;
// 0 is "not given". Two columns of one kind of id share the numbers, so a foreign
// key is an array read.
type (
	// AgencyID is an agency_id.
	AgencyID uint32
	// StopID is a stop_id.
	StopID uint32
	// RouteID is a route_id.
	RouteID uint32
	// ServiceID is a service_id of calendar.txt, calendar_dates.txt or both.
	ServiceID uint32
	// TripID is a trip_id.
	TripID uint32
	// ShapeID is a shape_id.
	ShapeID uint32
	// BlockID is a block_id.
	BlockID uint32
	// ZoneID is a fare zone_id.
	ZoneID uint32
	// LevelID is a level_id.
	LevelID uint32
	// PathwayID is a pathway_id.
	PathwayID uint32
	// FareID is a fare_id of fare_attributes.txt.
	FareID uint32
	// AreaID is an area_id.
	AreaID uint32
	// NetworkID is a network_id of routes.txt or networks.txt.
	NetworkID uint32
	// TimeframeGroupID is a timeframe_group_id.
	TimeframeGroupID uint32
	// RiderCategoryID is a rider_category_id.
	RiderCategoryID uint32
	// FareMediaID is a fare_media_id.
	FareMediaID uint32
	// FareProductID is a fare_product_id.
	FareProductID uint32
	// LegGroupID is a leg_group_id of fare_leg_rules.txt.
	LegGroupID uint32
	// LocationGroupID is a location_group_id.
	LocationGroupID uint32
	// LocationID is the id of a feature of locations.geojson.
	LocationID uint32
	// BookingRuleID is a booking_rule_id.
	BookingRuleID uint32
	// AttributionID is an attribution_id.
	AttributionID uint32
	// Text is a text of the feed. Equal texts have equal numbers.
	Text uint32
)
