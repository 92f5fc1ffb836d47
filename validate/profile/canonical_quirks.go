package profile

import (
	"github.com/quai-transit/quai/validate/rules"
	"github.com/quai-transit/quai/validate/schema"
)

// canonicalQuirks names the slips and choices of the canonical validator 8.0.1 that its
// profile repeats. A rule asks for one by Pass.Quirk.
func canonicalQuirks() map[string]bool {
	return map[string]bool{
		schema.ShapesNotWanted: true,
		schema.ViolationPerRow: true,
		schema.LocaleInKey:     true,
		// A translation of “Stops” is one of stops.txt.
		schema.TableNameAnyCase: true,
		// A translation of a record with several keys names two, whatever the table, and
		// is of no record in most.
		schema.RecordByWholeKey: true,
		// A translation that names a record by no date, or no time, ends the rules on them.
		schema.TranslationThrow: true,
		// feed_info.txt may be translated by value.
		schema.FeedInfoByValue: true,
		// A value that a list does not have counts as -1: for the speed limit, for
		// what a route is a duplicate of, for whether a calendar runs on a weekday.
		rules.UnknownEnumMinusOne: true,
		// All trips of a group are told with the rows and times of its first.
		rules.GroupFirstTripRows: true,
		// A trip whose first call has no departure or no place is not tested for speed.
		rules.StallOnUntimedFirst: true,
		// decreasing_shape_distance tells the previous point as this and this as previous.
		rules.DecreasingSwap: true,
		// Of frequencies and timeframes only neighbours are compared.
		rules.NeighbourOnlyOverlap: true,
		// A calendar that ends before it starts ends the rules that go by runs of days.
		rules.IntervalThrow: true,
		// A platform reached from the street is to have ways all the same.
		rules.AccessIgnored: true,
		// A feed with one of its two dates has no period.
		rules.WholePeriodOnly: true,
		// A circular trip with a headsign ends the rule on headsigns for the whole feed.
		rules.HeadsignReturn: true,
		// An exception_type that is not known takes the day away, in the rules that go by sets.
		rules.RemovalByUnknownException: true,
		// Fields of a booking rule are compared though its booking_type forbids them.
		rules.AnyBookingType: true,
		// A zone that covers another does not overlap it; two calls are alike where
		// both have no pickup, or both no drop-off.
		rules.OverlapAsInOGC: true,
		// What has no place is taken to be at 0, 0.
		rules.ZeroCoordinatesForMissing: true,
		// Two fare media of one type without a name are the same.
		rules.UnnamedMediaAlike: true,
		// An in-seat transfer that names trips only has no routes.
		rules.RoutesOfTransferOnly: true,
		// A column network_id without a value says the networks of routes.
		rules.EmptyNetworkColumn: true,
	}
}
