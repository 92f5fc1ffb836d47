package report

import "github.com/quai-transit/quai/gtfs"

// A feature is an optional part of GTFS that a feed uses, as the canonical report names it.
type feature struct {
	name string
	used func(*gtfs.Feed) bool
}

// features lists the optional parts of GTFS that a feed uses.
func features(f *gtfs.Feed) []string {
	list := []string{}
	for _, x := range allFeatures() {
		if x.used(f) {
			list = append(list, x.name)
		}
	}
	return list
}

// allFeatures are the features in the order of the canonical report.
func allFeatures() []feature {
	return []feature{
		{"Pathway Connections", rows(gtfs.PathwaysFile)},
		{"Pathway Signs", given(gtfs.PathwaysFile, "signposted_as", "reversed_signposted_as")},
		{"Pathway Details", given(gtfs.PathwaysFile, "max_slope", "min_width", "length", "stair_count")},
		{"Levels", rows(gtfs.LevelsFile)},
		{"Transfers", rows(gtfs.TransfersFile)},
		{"Shapes", rows(gtfs.ShapesFile)},
		{"Frequencies", rows(gtfs.FrequenciesFile)},
		{"Feed Information", rows(gtfs.FeedInfoFile)},
		{"Attributions", rows(gtfs.AttributionsFile)},
		{"Translations", rows(gtfs.TranslationsFile)},
		{"Fares V1", rows(gtfs.FareAttributesFile)},
		{"Fare Products", rows(gtfs.FareProductsFile)},
		{"Fare Media", rows(gtfs.FareMediaFile)},
		{"Zone-Based Fares", rows(gtfs.AreasFile)},
		{"Fare Transfers", rows(gtfs.FareTransferRulesFile)},
		{"Time-Based Fares", rows(gtfs.TimeframesFile)},
		{"Rider Categories", rows(gtfs.RiderCategoriesFile)},
		{"Booking Rules", rows(gtfs.BookingRulesFile)},
		{"Fixed-Stops Demand Responsive Transit", rows(gtfs.LocationGroupsFile)},
		{"Route Colors", given(gtfs.RoutesFile, "route_color", "route_text_color")},
		{"Headsigns", either(given(gtfs.TripsFile, "trip_headsign"), given(gtfs.StopTimesFile, "stop_headsign"))},
		{"Stops Wheelchair Accessibility", given(gtfs.StopsFile, "wheelchair_boarding")},
		{"Trips Wheelchair Accessibility", given(gtfs.TripsFile, "wheelchair_accessible")},
		{"Text-to-Speech", given(gtfs.StopsFile, "tts_stop_name")},
		{"Bike Allowed", given(gtfs.TripsFile, "bikes_allowed")},
		{"Location Types", given(gtfs.StopsFile, "location_type")},
		{"In-station Traversal Time", given(gtfs.PathwaysFile, "traversal_time")},
		{"Route-Based Fares", either(given(gtfs.RoutesFile, "network_id"), rows(gtfs.NetworksFile))},
		{"Continuous Stops", either(given(gtfs.RoutesFile, "continuous_pickup", "continuous_drop_off"),
			given(gtfs.StopTimesFile, "continuous_pickup", "continuous_drop_off"))},
		{"Zone-Based Demand Responsive Services", hasZones},
		{"Predefined Routes with Deviation", hasDeviations},
	}
}

func rows(file gtfs.File) func(*gtfs.Feed) bool {
	return func(f *gtfs.Feed) bool { return f.Table(file).Len() > 0 }
}

// given asks whether any row has any of the fields.
func given(file gtfs.File, fields ...string) func(*gtfs.Feed) bool {
	return func(f *gtfs.Feed) bool {
		t := f.Table(file)
		for _, name := range fields {
			field := t.FieldNamed(name)
			if field == nil || !field.Given() {
				continue
			}
			for i := range t.Len() {
				if field.IsSet(i) {
					return true
				}
			}
		}
		return false
	}
}

func either(a, b func(*gtfs.Feed) bool) func(*gtfs.Feed) bool {
	return func(f *gtfs.Feed) bool { return a(f) || b(f) }
}

// hasZones asks for a call in an area instead of at a stop.
func hasZones(f *gtfs.Feed) bool {
	t := f.StopTimes
	for i, id := range t.LocationID.Values() {
		if id != 0 && t.StopID.At(i) == 0 && t.TripID.At(i) != 0 {
			return true
		}
	}
	return false
}

// hasDeviations asks for a trip that has times, calls at a stop and calls in an area.
func hasDeviations(f *gtfs.Feed) bool {
	t := f.StopTimes
	if !t.LocationID.Given() {
		return false
	}
	for trip := range f.TripIDs() {
		var area, stop, arrival, departure bool
		calls := f.CallsOf(trip)
		for k := range calls.Len() {
			i := calls.Row(k)
			area = area || t.LocationID.At(i) != 0
			stop = stop || t.StopID.At(i) != 0
			arrival = arrival || t.ArrivalTime.At(i).IsSet()
			departure = departure || t.DepartureTime.At(i).IsSet()
		}
		if area && stop && arrival && departure {
			return true
		}
	}
	return false
}
