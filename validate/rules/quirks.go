package rules

// Slips of the canonical validator 8.0.1 that its profile repeats, see validate/profile.
// The rules here do the sound thing where they are off.
const (
	// UnknownEnumMinusOne reads a number outside an enumeration as -1: all extended
	// route types are one, and an unknown weekday flag runs.
	UnknownEnumMinusOne = "unknown_enum_minus_one"
	// RemovalByUnknownException lets every exception_type but 1 take a day away.
	RemovalByUnknownException = "removal_by_unknown_exception"
	// IntervalThrow ends rules on the spread of services where a row of calendar.txt
	// ends before it starts.
	IntervalThrow = "interval_throw"
	// StallOnUntimedFirst measures speed between consecutive stops from the first call
	// alone until it has a departure and a position.
	StallOnUntimedFirst = "stall_on_untimed_first"
	// GroupFirstTripRows tells of all trips with the same stops and times by the calls of
	// the one that its table has first.
	GroupFirstTripRows = "group_first_trip_rows"
	// NeighbourOnlyOverlap compares periods with the one before only, and reads a time
	// that is not given as midnight.
	NeighbourOnlyOverlap = "neighbour_only_overlap"
	// AccessIgnored asks for ways to platforms that are reached from the street.
	AccessIgnored = "access_ignored"
	// WholePeriodOnly compares services with the period of a feed only where both its ends
	// are given.
	WholePeriodOnly = "whole_period_only"
	// HeadsignReturn ends the search for headsigns at the first circular trip.
	HeadsignReturn = "headsign_return"
	// AnyBookingType compares fields of a booking rule that its booking_type forbids.
	AnyBookingType = "any_booking_type"
	// OverlapAsInOGC takes zones for overlapping only where neither covers the other, and
	// calls for alike where they have the same pickup_type or drop_off_type, be it none.
	OverlapAsInOGC = "overlap_as_in_ogc"
	// ZeroCoordinatesForMissing puts stops without a position at 0, 0.
	ZeroCoordinatesForMissing = "zero_coordinates_for_missing"
	// UnnamedMediaAlike takes fare media of one type without a name for the same.
	UnnamedMediaAlike = "unnamed_media_alike"
	// RoutesOfTransferOnly takes the routes of an in-seat transfer from the transfer, and
	// none where it names trips only.
	RoutesOfTransferOnly = "routes_of_transfer_only"
	// EmptyNetworkColumn takes a column network_id of routes.txt for networks told, though
	// it has no value.
	EmptyNetworkColumn = "empty_network_column"
)
