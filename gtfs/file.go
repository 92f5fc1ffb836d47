package gtfs

// A File is a file of GTFS. Files are numbered in the order of the reference,
// which is also the order in which they are merged, reported and written.
type File uint8

// The files of GTFS Schedule.
const (
	AgencyFile File = iota
	StopsFile
	RoutesFile
	TripsFile
	StopTimesFile
	CalendarFile
	CalendarDatesFile
	FareAttributesFile
	FareRulesFile
	TimeframesFile
	RiderCategoriesFile
	FareMediaFile
	FareProductsFile
	FareLegRulesFile
	FareLegJoinRulesFile
	FareTransferRulesFile
	AreasFile
	StopAreasFile
	NetworksFile
	RouteNetworksFile
	ShapesFile
	FrequenciesFile
	TransfersFile
	PathwaysFile
	LevelsFile
	LocationGroupsFile
	LocationGroupStopsFile
	LocationsFile
	BookingRulesFile
	TranslationsFile
	FeedInfoFile
	AttributionsFile
	// Files is the number of files.
	Files
	// OtherFile stands for a file that is no file of GTFS.
	OtherFile File = 255
)

var fileNames = [Files]string{
	"agency.txt", "stops.txt", "routes.txt", "trips.txt", "stop_times.txt", "calendar.txt",
	"calendar_dates.txt", "fare_attributes.txt", "fare_rules.txt", "timeframes.txt",
	"rider_categories.txt", "fare_media.txt", "fare_products.txt", "fare_leg_rules.txt",
	"fare_leg_join_rules.txt", "fare_transfer_rules.txt", "areas.txt", "stop_areas.txt",
	"networks.txt", "route_networks.txt", "shapes.txt", "frequencies.txt", "transfers.txt",
	"pathways.txt", "levels.txt", "location_groups.txt", "location_group_stops.txt",
	"locations.geojson", "booking_rules.txt", "translations.txt", "feed_info.txt", "attributions.txt",
}

// String returns the file's name, such as "stop_times.txt".
func (f File) String() string {
	if f < Files {
		return fileNames[f]
	}
	return ""
}

// FileNamed returns the file that has a name, false where GTFS has none.
func FileNamed(name string) (File, bool) {
	for f, n := range fileNames {
		if n == name {
			return File(f), true
		}
	}
	return OtherFile, false
}
