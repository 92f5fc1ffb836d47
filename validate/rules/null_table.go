package rules

import (
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// A file that the canonical validator cannot open has no table there, and its checks that
// look for one break down. Which do was seen by running it on feeds that lacked one table
// each.

// stumblers are the checks that break down on the lack of a table.
func stumblers(file gtfs.File) []string {
	switch file {
	case gtfs.AgencyFile:
		return []string{"MatchingFeedAndAgencyLangValidator", "UrlConsistencyValidator"}
	case gtfs.StopsFile:
		return []string{
			"LocationHasStopTimesValidator", "MissingStopsFileValidator", "PathwayDanglingGenericNodeValidator",
			"PathwayReachableLocationValidator", "ShapeToStopMatchingValidator", "StopTimeTravelSpeedValidator",
			"TripAndShapeDistanceValidator", "UniqueGeographyIdValidator", "UrlConsistencyValidator",
		}
	case gtfs.RoutesFile:
		return []string{"BikesAllowanceValidator", "NetworkIdConsistencyValidator", "StopTimeTravelSpeedValidator", "UrlConsistencyValidator"}
	case gtfs.TripsFile:
		return []string{
			"BlockTripsWithOverlappingStopTimesValidator", "DateTripsValidator", "FeedServiceWindowValidator",
			"GtfsTripServiceIdForeignKeyValidator", "ShapeToStopMatchingValidator", "StopTimeTravelSpeedValidator",
			"TripAndShapeDistanceValidator", "TripHeadsignValidator", "TripUsabilityValidator", "TripUsageValidator",
		}
	case gtfs.StopTimesFile:
		return []string{
			"BlockTripsWithOverlappingStopTimesValidator", "LocationHasStopTimesValidator", "OverlappingPickupDropOffZoneValidator",
			"ShapeToStopMatchingValidator", "StopTimeTravelSpeedValidator", "TripAndShapeDistanceValidator",
			"TripUsabilityValidator", "TripUsageValidator",
		}
	case gtfs.CalendarFile:
		return []string{
			"BlockTripsWithOverlappingStopTimesValidator", "DateTripsValidator", "ExpiredCalendarValidator",
			"GtfsTripServiceIdForeignKeyValidator", "MissingCalendarAndCalendarDateValidator", "ServiceSpreadValidator",
		}
	case gtfs.CalendarDatesFile:
		return []string{"BlockTripsWithOverlappingStopTimesValidator", "DateTripsValidator", "ExpiredCalendarValidator"}
	case gtfs.FareLegRulesFile:
		return []string{"GtfsFareLegRuleNetworkIdForeignKeyValidator"}
	case gtfs.FeedInfoFile:
		return []string{"FeedServiceWindowValidator", "MatchingFeedAndAgencyLangValidator", "MissingFeedInfoValidator"}
	case gtfs.LocationsFile:
		return []string{"OverlappingPickupDropOffZoneValidator", "UniqueGeographyIdValidator"}
	}
	return nil
}

// stumbled lists, by name, the checks that break down for want of tables.
func stumbled(p *validate.Pass) (checks []string) {
	for file := range gtfs.Files {
		if p.Feed.Table(file).Defects().Count(gtfs.UnopenedFile) > 0 {
			checks = append(checks, stumblers(file)...)
			checks = append(checks, headsignStumbles(p.Feed, file)...)
			checks = append(checks, keysInto(p, file)...)
		}
	}
	slices.Sort(checks)
	return slices.Compact(checks)
}

// headsignStumbles: the check on headsigns looks at calls and stops of trips that have one.
func headsignStumbles(f *gtfs.Feed, file gtfs.File) []string {
	if file != gtfs.StopsFile && file != gtfs.StopTimesFile {
		return nil
	}
	if slices.ContainsFunc(f.Trips.TripHeadsign.Values(), func(t gtfs.Text) bool { return t != 0 }) {
		return []string{"TripHeadsignValidator"}
	}
	return nil
}

// keysInto are the checks of references into a table, of each field that has any.
func keysInto(p *validate.Pass, file gtfs.File) (checks []string) {
	for from := range gtfs.Files {
		t := p.Feed.Table(from)
		for i := range t.Fields() {
			f := &t.Fields()[i]
			into := func(ref string) bool { return strings.HasPrefix(ref, strings.TrimSuffix(file.String(), ".txt")+".") }
			if f.Declared() && slices.ContainsFunc(f.Refs, into) && p.Clean(from) && anySet(f, t.Len()) {
				checks = append(checks, "Gtfs"+camelCase(singular(from))+camelCase(f.Name)+"ForeignKeyValidator")
			}
		}
	}
	return checks
}

func anySet(f *gtfs.Field, rows int) bool {
	for i := range rows {
		if f.IsSet(i) {
			return true
		}
	}
	return false
}

// singular is the name of a row of a file: "stop_time".
func singular(f gtfs.File) string {
	return strings.TrimSuffix(strings.TrimSuffix(f.String(), ".txt"), "s")
}

// camelCase spells a name as Java does: "StopTime".
func camelCase(name string) string {
	var b strings.Builder
	for word := range strings.SplitSeq(name, "_") {
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return b.String()
}
