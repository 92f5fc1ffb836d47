// Package rules holds the rules over a feed, one a file, each with its worked
// examples in testdata/<code>.txtar (what must be found) and <code>-*.txtar (near
// misses that must stay quiet).
package rules

import "github.com/quai-transit/quai/validate"

// All lists the rules by code.
func All() []*validate.Rule {
	return []*validate.Rule{
		decreasingOrEqualStopTimeDistance,
		locationWithUnexpectedStopTime,
		locationWithoutParentStation,
		missingStopName,
		missingStopTimesRecord,
		missingTimepointValue,
		missingTripEdge,
		platformWithoutParentStation,
		sameNameAndDescriptionForStop,
		sameStopAndAgencyURL,
		sameStopAndRouteURL,
		stationWithParentStation,
		stopAccessSpecifiedForIncorrectLocation,
		stopAccessSpecifiedForStopWithNoParentStation,
		stopTimeTimepointWithoutTimes,
		stopTimeWithArrivalBeforePreviousDepartureTime,
		stopTimeWithOnlyArrivalOrDepartureTime,
		stopWithoutLocation,
		stopWithoutStopTime,
		stopWithoutZoneID,
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
