package profile

import "slices"

// InCanonical tells whether the canonical validator 8.0.1 has a code, whether or not
// there is a rule for it here.
func InCanonical(code string) bool {
	_, known := slices.BinarySearch(canonicalCodes(), code)
	return known
}
