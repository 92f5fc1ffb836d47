package compare

import (
	"cmp"
	"math"
	"slices"
)

// paired finds the notices of a in b, each once, and returns those left over, in order.
func paired(a, b []*notice, index func(*notice)) (restA, restB []*notice, pairs int) {
	buckets := map[string][]*notice{}
	for _, n := range b {
		index(n)
		buckets[n.key] = append(buckets[n.key], n)
	}
	for _, bucket := range buckets {
		slices.SortStableFunc(bucket, func(x, y *notice) int { return slices.Compare(x.numbers, y.numbers) })
	}
	for _, n := range a {
		index(n)
		if found := take(buckets, n); found != nil {
			found.found = true
			pairs++
			continue
		}
		restA = append(restA, n)
	}
	for _, n := range b {
		if !n.found {
			restB = append(restB, n)
		}
	}
	return restA, restB, pairs
}

// maxTries bounds the search among notices that differ by little but numbers, which
// would take the square of their number. What is equal to the last digit has been found
// before.
const maxTries = 100

// maxSkips bounds how many of them are passed over that have found another.
const maxSkips = 10_000

// take takes a notice out of its bucket that is as n is.
func take(buckets map[string][]*notice, n *notice) *notice {
	bucket := buckets[n.key]
	if len(n.numbers) == 0 {
		if len(bucket) == 0 {
			return nil
		}
		buckets[n.key] = bucket[1:]
		return bucket[0]
	}
	low := n.numbers[0] - tolerance(n.numbers[0])
	from, _ := slices.BinarySearchFunc(bucket, low, func(m *notice, x float64) int { return cmp.Compare(m.numbers[0], x) })
	tries := 0
	for _, m := range bucket[from:min(len(bucket), from+maxSkips)] {
		if m.found {
			continue
		}
		if tries++; tries > maxTries {
			break
		}
		if slices.EqualFunc(m.numbers, n.numbers, near) {
			return m
		}
		if m.numbers[0] > n.numbers[0] && !near(m.numbers[0], n.numbers[0]) {
			break
		}
	}
	return nil
}

// tolerance is a little more than what near allows.
func tolerance(x float64) float64 { return 2e-6 * math.Abs(x) }

// near tells whether two validators mean the same number: they differ by a millionth at
// most.
func near(x, y float64) bool {
	return math.Abs(x-y) <= 1e-6*max(math.Abs(x), math.Abs(y))
}
