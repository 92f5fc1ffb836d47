package gtfs

import "github.com/quai-transit/quai/gtfs/internal/grammar"

// MixedCase reports whether a name is written in upper and lower case, or cannot be
// judged. In the canonical dialect it judges as the canonical validator 8.0.1 does,
// which takes scripts without case and letters behind digits for faults.
func MixedCase(s string, d Dialect) bool {
	if d == Canonical {
		return grammar.MixedCaseCanonical(s)
	}
	return grammar.MixedCase(s)
}
