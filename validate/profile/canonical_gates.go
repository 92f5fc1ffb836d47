package profile

import "github.com/quai-transit/quai/gtfs"

// canonicalGates lists the conditions under which the canonical validator 8.0.1 runs
// its rules, those of one condition together. Rules that are not listed judge files,
// headers, cells or single rows, and run whatever the state of the files; those of
// several parts ask for each by themselves.
func canonicalGates() []gate {
	return []gate{
		{
			header: [][]string{{"attributions.is_producer"}, {"attributions.is_operator"}, {"attributions.is_authority"}},
			codes: []string{
				"attribution_without_role",
			},
		},
		{
			clean: []gtfs.File{gtfs.CalendarFile, gtfs.CalendarDatesFile},
			codes: []string{
				"big_gap_in_service",
				"expired_calendar",
				"missing_calendar_and_calendar_date_files",
				"service_extends_far_in_the_future",
			},
		},
		{
			clean: []gtfs.File{gtfs.TripsFile, gtfs.StopTimesFile, gtfs.CalendarFile, gtfs.CalendarDatesFile},
			codes: []string{
				"block_trips_with_overlapping_stop_times",
			},
		},
		{
			clean:  []gtfs.File{gtfs.StopTimesFile},
			header: [][]string{{"stop_times.stop_id", "stop_times.shape_dist_traveled"}},
			codes: []string{
				"decreasing_or_equal_stop_time_distance",
			},
		},
		{
			clean: []gtfs.File{gtfs.ShapesFile},
			codes: []string{
				"decreasing_shape_distance",
				"equal_shape_distance_diff_coordinates",
				"equal_shape_distance_diff_coordinates_distance_below_threshold",
				"equal_shape_distance_same_coordinates",
				"single_shape_point",
			},
		},
		{
			clean: []gtfs.File{gtfs.FareMediaFile},
			codes: []string{
				"duplicate_fare_media",
			},
		},
		{
			clean: []gtfs.File{gtfs.LocationsFile, gtfs.StopsFile, gtfs.LocationGroupsFile},
			codes: []string{
				"duplicate_geography_id",
			},
		},
		{
			clean: []gtfs.File{gtfs.RoutesFile},
			codes: []string{
				"duplicate_route_name",
			},
		},
		{
			clean:   []gtfs.File{gtfs.FareProductsFile, gtfs.RiderCategoriesFile},
			present: []gtfs.File{gtfs.RiderCategoriesFile},
			codes: []string{
				"fare_product_with_multiple_default_rider_categories",
			},
		},
		{
			clean: []gtfs.File{gtfs.RoutesFile, gtfs.TripsFile, gtfs.StopTimesFile, gtfs.StopsFile},
			codes: []string{
				"fast_travel_between_consecutive_stops",
				"fast_travel_between_far_stops",
			},
		},
		{
			clean: []gtfs.File{gtfs.AgencyFile, gtfs.FeedInfoFile},
			codes: []string{
				"feed_info_lang_and_agency_lang_mismatch",
			},
		},
		{
			clean: []gtfs.File{gtfs.CalendarFile, gtfs.CalendarDatesFile, gtfs.FeedInfoFile, gtfs.TripsFile},
			codes: []string{
				"feed_valid_beyond_total_service_window",
				"future_calendar",
				"service_window_outside_feed_period",
			},
		},
		{
			header: [][]string{{"stop_times.start_pickup_drop_off_window"}, {"stop_times.end_pickup_drop_off_window"}},
			codes: []string{
				"forbidden_arrival_or_departure_time",
				"forbidden_drop_off_type",
				"forbidden_pickup_type",
				"invalid_pickup_drop_off_window",
				"missing_pickup_or_drop_off_window",
			},
		},
		{
			clean:  []gtfs.File{gtfs.RoutesFile, gtfs.TripsFile, gtfs.StopTimesFile},
			header: [][]string{{"routes.continuous_pickup"}, {"routes.continuous_drop_off", "stop_times.start_pickup_drop_off_window"}, {"routes.continuous_drop_off", "stop_times.end_pickup_drop_off_window"}},
			codes: []string{
				"forbidden_continuous_pickup_drop_off",
			},
		},
		{
			header: [][]string{{"stop_times.stop_id"}, {"stop_times.location_group_id"}, {"stop_times.location_id"}},
			codes: []string{
				"forbidden_geography_id",
			},
		},
		{
			header: [][]string{{"stop_times.shape_dist_traveled", "stop_times.location_id"}, {"stop_times.shape_dist_traveled", "stop_times.location_group_id"}},
			codes: []string{
				"forbidden_shape_dist_traveled",
			},
		},
		{
			clean: []gtfs.File{gtfs.FeedInfoFile},
			codes: []string{
				"future_feed",
			},
		},
		{
			clean: []gtfs.File{gtfs.AgencyFile},
			codes: []string{
				"inconsistent_agency_lang",
				"inconsistent_agency_timezone",
				"missing_required_agency_id",
			},
		},
		{
			clean:  []gtfs.File{gtfs.TripsFile, gtfs.RoutesFile},
			header: [][]string{{"trips.block_id"}},
			codes: []string{
				"inconsistent_route_type_for_block_id",
			},
		},
		{
			clean:  []gtfs.File{gtfs.TransfersFile, gtfs.RoutesFile},
			header: [][]string{{"transfers.from_route_id", "transfers.to_route_id", "transfers.transfer_type"}},
			codes: []string{
				"inconsistent_route_type_for_in_seat_transfer",
			},
		},
		{
			clean: []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile, gtfs.LocationGroupStopsFile},
			codes: []string{
				"location_with_unexpected_stop_time",
				"stop_without_stop_time",
			},
		},
		{
			clean: []gtfs.File{gtfs.TripsFile, gtfs.RoutesFile},
			codes: []string{
				"missing_bike_allowance",
			},
		},
		{
			clean: []gtfs.File{gtfs.PathwaysFile, gtfs.StopsFile},
			codes: []string{
				"missing_level_id",
				"pathway_dangling_generic_node",
				"pathway_to_platform_with_boarding_areas",
				"pathway_to_wrong_location_type",
				"pathway_unreachable_location",
			},
		},
		{
			clean:   []gtfs.File{gtfs.StopTimesFile, gtfs.BookingRulesFile},
			present: []gtfs.File{gtfs.BookingRulesFile},
			header:  [][]string{{"stop_times.pickup_type"}, {"stop_times.drop_off_type"}},
			codes: []string{
				"missing_pickup_drop_off_booking_rule_id",
			},
		},
		{
			header: [][]string{{"stops.stop_name"}, {"stops.location_type"}},
			codes: []string{
				"missing_stop_name",
				"same_name_and_description_for_stop",
			},
		},
		{
			clean:  []gtfs.File{gtfs.StopTimesFile},
			header: [][]string{{"stop_times.start_pickup_drop_off_window", "stop_times.end_pickup_drop_off_window", "stop_times.pickup_type", "stop_times.drop_off_type"}},
			codes: []string{
				"missing_stop_times_record",
			},
		},
		{
			clean: []gtfs.File{gtfs.StopTimesFile},
			codes: []string{
				"missing_timepoint_value",
				"missing_trip_edge",
				"stop_time_timepoint_without_times",
				"stop_time_with_arrival_before_previous_departure_time",
				"stop_time_with_only_arrival_or_departure_time",
				"unsorted_stop_times",
			},
		},
		{
			clean: []gtfs.File{gtfs.FrequenciesFile},
			codes: []string{
				"overlapping_frequency",
			},
		},
		{
			clean: []gtfs.File{gtfs.StopTimesFile, gtfs.LocationsFile},
			codes: []string{
				"overlapping_zone_and_pickup_drop_off_window",
			},
		},
		{
			clean:  []gtfs.File{gtfs.PathwaysFile, gtfs.StopsFile},
			header: [][]string{{"stops.stop_access"}},
			codes: []string{
				"pathway_to_stop_with_access_outside_of_station_pathways",
			},
		},
		{
			clean: []gtfs.File{gtfs.RoutesFile, gtfs.RouteNetworksFile, gtfs.NetworksFile},
			codes: []string{
				"route_networks_specified_in_more_than_one_file",
			},
		},
		{
			clean: []gtfs.File{gtfs.AgencyFile, gtfs.RoutesFile, gtfs.StopsFile},
			codes: []string{
				"same_route_and_agency_url",
				"same_stop_and_agency_url",
				"same_stop_and_route_url",
			},
		},
		{
			clean: []gtfs.File{gtfs.CalendarFile},
			codes: []string{
				"service_has_no_active_day_of_the_week",
			},
		},
		{
			header: [][]string{{"stops.stop_access"}},
			codes: []string{
				"stop_access_specified_for_incorrect_location",
				"stop_access_specified_for_stop_with_no_parent_station",
			},
		},
		{
			clean: []gtfs.File{gtfs.StopsFile, gtfs.TripsFile, gtfs.RoutesFile, gtfs.StopTimesFile, gtfs.ShapesFile},
			codes: []string{
				"stop_has_too_many_matches_for_shape",
				"stop_too_far_from_shape",
				"stop_too_far_from_shape_using_user_distance",
				"stops_match_shape_out_of_order",
			},
		},
		{
			clean: []gtfs.File{gtfs.StopsFile, gtfs.FareRulesFile, gtfs.StopTimesFile, gtfs.TripsFile, gtfs.RoutesFile},
			codes: []string{
				"stop_without_zone_id",
			},
		},
		{
			clean: []gtfs.File{gtfs.TimeframesFile},
			codes: []string{
				"timeframe_overlap",
			},
		},
		{
			clean:  []gtfs.File{gtfs.TransfersFile, gtfs.StopsFile},
			header: [][]string{{"transfers.from_stop_id", "transfers.to_stop_id"}},
			codes: []string{
				"transfer_distance_above_2_km",
				"transfer_distance_too_large",
			},
		},
		{
			clean: []gtfs.File{gtfs.TransfersFile, gtfs.StopsFile},
			codes: []string{
				"transfer_with_invalid_stop_location_type",
			},
		},
		{
			clean: []gtfs.File{gtfs.TransfersFile, gtfs.TripsFile, gtfs.StopTimesFile, gtfs.StopsFile},
			codes: []string{
				"transfer_with_invalid_trip_and_route",
				"transfer_with_invalid_trip_and_stop",
			},
		},
		{
			clean: []gtfs.File{gtfs.TransfersFile, gtfs.StopsFile, gtfs.StopTimesFile},
			codes: []string{
				"transfer_with_suspicious_mid_trip_in_seat",
			},
		},
		{
			wholeFeed: true,
			codes: []string{
				"translation_foreign_key_violation",
				"translation_unexpected_value",
				"translation_unknown_table_name",
			},
		},
		{
			clean: []gtfs.File{gtfs.CalendarDatesFile, gtfs.CalendarFile, gtfs.TripsFile, gtfs.FrequenciesFile},
			codes: []string{
				"trip_coverage_not_active_for_next7_days",
			},
		},
		{
			clean: []gtfs.File{gtfs.TripsFile, gtfs.StopTimesFile, gtfs.StopsFile, gtfs.ShapesFile},
			codes: []string{
				"trip_distance_exceeds_shape_distance",
				"trip_distance_exceeds_shape_distance_below_threshold",
			},
		},
		{
			clean: []gtfs.File{gtfs.TripsFile, gtfs.StopTimesFile, gtfs.StopsFile},
			codes: []string{
				"trip_headsign_matches_intermediate_stop",
			},
		},
		{
			clean:  []gtfs.File{gtfs.TripsFile, gtfs.StopTimesFile, gtfs.ShapesFile},
			header: [][]string{{"stop_times.shape_dist_traveled"}},
			codes: []string{
				"trip_with_shape_dist_traveled_but_no_shape_distances",
			},
		},
		{
			clean: []gtfs.File{gtfs.TripsFile, gtfs.StopTimesFile},
			codes: []string{
				"unusable_trip",
				"unused_trip",
			},
		},
		{
			clean: []gtfs.File{gtfs.TripsFile, gtfs.ShapesFile},
			codes: []string{
				"unused_shape",
			},
		},
		{
			clean: []gtfs.File{gtfs.StopsFile},
			codes: []string{
				"unused_station",
				"wrong_parent_location_type",
			},
		},
	}
}
