package lang

import (
	"math"
	"strings"
)

// List joins items into one phrase: "a", "a and b", "a, b and c" (« a, b et c »).
// No items give "".
func List(l Lang, items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	and := Text{EN: " and ", FR: " et "}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + and.In(l) + items[last]
}

// Plural chooses between two forms of a word by the number before it. English has
// the singular for 1 alone, French for all below 2 ("0 trips", « 0 course »,
// « 1,5 heure »). The sign does not matter; NaN reads as many.
func Plural(l Lang, n float64, singular, plural string) string {
	n = math.Abs(n)
	if n == 1 || l == FR && n < 2 {
		return singular
	}
	return plural
}
