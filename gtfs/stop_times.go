package gtfs

// StopTimes is stop_times.txt: the calls of every trip, one row per call.
type StopTimes struct {
	Table
	TripID                   Column[TripID]
	ArrivalTime              Column[Time]
	DepartureTime            Column[Time]
	StopID                   Column[StopID]
	LocationGroupID          Column[LocationGroupID]
	LocationID               Column[LocationID]
	StopSequence             Column[Int]
	StopHeadsign             Column[Text]
	StartPickupDropOffWindow Column[Time]
	EndPickupDropOffWindow   Column[Time]
	PickupType               Column[Enum]
	DropOffType              Column[Enum]
	ContinuousPickup         Column[Enum]
	ContinuousDropOff        Column[Enum]
	ShapeDistTraveled        Column[Float]
	Timepoint                Column[Enum]
	PickupBookingRuleID      Column[BookingRuleID]
	DropOffBookingRuleID     Column[BookingRuleID]
}

func (t *StopTimes) declare(s *spaces) []Field {
	return []Field{
		id("trip_id", &t.TripID, s, tripSpace, Required, key(1), refersTo("trips.trip_id")),
		field("arrival_time", &t.ArrivalTime, timeKind, ConditionallyRequired),
		field("departure_time", &t.DepartureTime, timeKind, ConditionallyRequired),
		id("stop_id", &t.StopID, s, stopSpace, ConditionallyRequired, refersTo("stops.stop_id")),
		id("location_group_id", &t.LocationGroupID, s, groupSpace, ConditionallyForbidden, refersTo("location_groups.location_group_id")),
		id("location_id", &t.LocationID, s, locationSpace, ConditionallyForbidden, refersTo("locations.features[].id")),
		field("stop_sequence", &t.StopSequence, nonNegativeInt, Required, key(2)),
		text("stop_headsign", &t.StopHeadsign, s, plainText, Optional),
		field("start_pickup_drop_off_window", &t.StartPickupDropOffWindow, timeKind, ConditionallyRequired),
		field("end_pickup_drop_off_window", &t.EndPickupDropOffWindow, timeKind, ConditionallyRequired),
		field("pickup_type", &t.PickupType, enumKind, ConditionallyForbidden, values(0, 1, 2, 3)),
		field("drop_off_type", &t.DropOffType, enumKind, ConditionallyForbidden, values(0, 1, 2, 3)),
		field("continuous_pickup", &t.ContinuousPickup, enumKind, ConditionallyForbidden, values(0, 1, 2, 3)),
		field("continuous_drop_off", &t.ContinuousDropOff, enumKind, ConditionallyForbidden, values(0, 1, 2, 3)),
		field("shape_dist_traveled", &t.ShapeDistTraveled, nonNegativeReal, Optional),
		field("timepoint", &t.Timepoint, enumKind, Optional, values(0, 1)),
		id("pickup_booking_rule_id", &t.PickupBookingRuleID, s, bookingSpace, Optional, refersTo("booking_rules.booking_rule_id")),
		id("drop_off_booking_rule_id", &t.DropOffBookingRuleID, s, bookingSpace, Optional, refersTo("booking_rules.booking_rule_id")),
	}
}
