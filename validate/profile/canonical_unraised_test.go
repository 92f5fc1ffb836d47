package profile

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Unmerged are codes whose rules are still to come.
var Unmerged = []string{
	"duplicate_fare_media",
	"fare_product_with_multiple_default_rider_categories",
	"fare_transfer_rule_duration_limit_type_without_duration_limit",
	"fare_transfer_rule_duration_limit_without_type",
	"fare_transfer_rule_invalid_transfer_count",
	"fare_transfer_rule_with_forbidden_transfer_count",
	"fare_transfer_rule_without_transfer_count",
	"forbidden_prior_day_booking_field_value",
	"forbidden_prior_notice_start_day",
	"forbidden_prior_notice_start_time",
	"forbidden_real_time_booking_field_value",
	"forbidden_same_day_booking_field_value",
	"inconsistent_route_type_for_block_id",
	"inconsistent_route_type_for_in_seat_transfer",
	"invalid_prior_notice_duration_min",
	"missing_prior_notice_duration_min",
	"missing_prior_notice_last_day",
	"missing_prior_notice_last_time",
	"missing_prior_notice_start_time",
	"missing_required_agency_id",
	"overlapping_zone_and_pickup_drop_off_window",
	"prior_notice_last_day_after_start_day",
	"route_networks_specified_in_more_than_one_file",
	"translation_foreign_key_violation",
	"translation_unexpected_value",
	"translation_unknown_table_name",
}

// CanonicalCodes is canonicalCodes for the tests outside the package.
func CanonicalCodes() []string { return canonicalCodes() }

// TestCanonicalCodesAreRulesOrUnraised holds that each code is one of the two, never both.
func TestCanonicalCodesAreRulesOrUnraised(t *testing.T) {
	var got []string
	for _, r := range canonicalRules() {
		got = append(got, r.Code)
	}
	for _, u := range Unraised() {
		got = append(got, u.Code)
	}
	for _, code := range Unmerged {
		if !slices.Contains(got, code) { // its rule may have come
			got = append(got, code)
		}
	}
	assert.ElementsMatch(t, canonicalCodes(), got)
}

// TestUnraisedIsTold holds that the list is sorted and tells why in both languages.
func TestUnraisedIsTold(t *testing.T) {
	list := Unraised()
	assert.True(t, slices.IsSortedFunc(list, func(a, b UnraisedCode) int { return strings.Compare(a.Code, b.Code) }), "sorted by code")
	for _, u := range list {
		for _, reason := range []string{u.Reason.EN, u.Reason.FR} {
			assert.True(t, strings.HasSuffix(reason, "."), "%s: %q", u.Code, reason)
			assert.NotContains(t, reason, "'", "%s: write ’", u.Code)
		}
	}
}
