package profile

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

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
