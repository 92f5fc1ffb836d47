// Package rules holds the rules over a feed, one a file, each with its worked
// examples in testdata/<code>.txtar (what must be found) and <code>-*.txtar (near
// misses that must stay quiet).
package rules

import "github.com/quai-transit/quai/validate"

// All lists the rules by code.
func All() []*validate.Rule {
	return []*validate.Rule{
		bigGapInService,
		decreasingOrEqualStopTimeDistance,
		expiredCalendar,
		feedExpirationDate30Days,
		feedExpirationDate7Days,
		feedValidBeyondTotalServiceWindow,
		futureCalendar,
		futureFeed,
		locationWithUnexpectedStopTime,
		locationWithoutParentStation,
		missingCalendarAndCalendarDateFiles,
		missingFeedInfoDate,
		missingStopName,
		missingStopTimesRecord,
		missingTimepointValue,
		missingTripEdge,
		platformWithoutParentStation,
		sameNameAndDescriptionForStop,
		sameStopAndAgencyURL,
		sameStopAndRouteURL,
		serviceExtendsFarInTheFuture,
		serviceHasNoActiveDayOfTheWeek,
		serviceWindowOutsideFeedPeriod,
		stationWithParentStation,
		stopAccessSpecifiedForIncorrectLocation,
		stopAccessSpecifiedForStopWithNoParentStation,
		stopTimeTimepointWithoutTimes,
		stopTimeWithArrivalBeforePreviousDepartureTime,
		stopTimeWithOnlyArrivalOrDepartureTime,
		stopWithoutLocation,
		stopWithoutStopTime,
		stopWithoutZoneID,
		tripCoverageNotActiveForNext7Days,
		tripDistanceExceedsShapeDistance,
		tripDistanceExceedsShapeDistanceBelowThreshold,
		tripWithShapeDistTraveledButNoShapeDistances,
		unsortedStopTimes,
		unusableTrip,
		unusedStation,
		unusedTrip,
		wrongParentLocationType,
	}
}
