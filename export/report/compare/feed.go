package compare

import (
	"maps"
	"slices"
)

// A FeedDifference is what two reports tell differently of the feed. What only one of
// them tells is not compared.
type FeedDifference struct {
	// Files and Features have the names that only one report has.
	Files, Features NamesDifference
	// Counts are the numbers of things that differ, by name.
	Counts []CountDifference
	// Service tells whether the first or the last day of service differs.
	Service bool
}

// A NamesDifference has the names only in one of two lists, sorted.
type NamesDifference struct{ OnlyA, OnlyB []string }

// A CountDifference is a number of things, such as "Stops", in A and in B.
type CountDifference struct {
	Name string
	A, B int64
}

// Any tells whether anything differs. Features are left out: versions of a validator know
// other ones.
func (d FeedDifference) Any() bool {
	return d.Files.any() || len(d.Counts) > 0 || d.Service
}

func (d NamesDifference) any() bool { return len(d.OnlyA)+len(d.OnlyB) > 0 }

func feedDifference(a, b *Report) FeedDifference {
	d := FeedDifference{
		Files: namesDifference(a.Files, b.Files), Features: namesDifference(a.Features, b.Features),
		Service: differ(a.ServiceStart, b.ServiceStart) || differ(a.ServiceEnd, b.ServiceEnd),
	}
	for _, name := range slices.Sorted(maps.Keys(a.Counts)) {
		if n, ok := b.Counts[name]; ok && n != a.Counts[name] {
			d.Counts = append(d.Counts, CountDifference{name, a.Counts[name], n})
		}
	}
	return d
}

// differ tells whether two texts are given and differ.
func differ(a, b string) bool { return a != "" && b != "" && a != b }

func namesDifference(a, b []string) (d NamesDifference) {
	if a == nil || b == nil {
		return d
	}
	return NamesDifference{without(a, b), without(b, a)}
}

// without returns the names of a that b has not; both are sorted.
func without(a, b []string) (list []string) {
	for _, name := range a {
		if _, ok := slices.BinarySearch(b, name); !ok {
			list = append(list, name)
		}
	}
	return list
}
