package clean

import (
	"cmp"
	"slices"

	"github.com/quai-transit/quai/gtfs/lang"
)

// A Report says how what is written differs from the feed, in the order of the fixes.
type Report struct {
	// Changes are the differences, each once; of very many alike the first ones.
	Changes []Change
	// NotDone are fixes that were wanted but could not be made.
	NotDone []NotDone

	counts map[*Fix]int
}

// A Change is one difference, or many alike.
type Change struct {
	Fix    *Fix
	File   string
	Line   int    // of the file as it was, 0 where the file as a whole is meant
	Field  string // "" where a row or file is meant
	Before string // text as it was
	After  string // text as it is now
	// Count is how many places the change stands for; 1 but for what is told of a
	// file as a whole.
	Count int
}

// A NotDone is a fix that could not be made.
type NotDone struct {
	Fix *Fix
	Why lang.Text
}

func (r *Report) add(c Change, count int) {
	c.Count = count
	r.Changes = append(r.Changes, c)
	if r.counts == nil {
		r.counts = map[*Fix]int{}
	}
	r.counts[c.Fix] += count
}

// Count returns how many places a fix changed.
func (r *Report) Count(f *Fix) int { return r.counts[f] }

// Total returns how many places were changed.
func (r *Report) Total() (n int) {
	for _, c := range r.counts {
		n += c
	}
	return n
}

// Lost returns how many places were changed by fixes that may lose information.
func (r *Report) Lost() (n int) {
	for f, c := range r.counts {
		if f.Lossy {
			n += c
		}
	}
	return n
}

// Fixes lists the fixes that changed something, in the order in which they ran.
func (r *Report) Fixes() (list []*Fix) {
	for _, c := range r.Changes {
		if !slices.Contains(list, c.Fix) {
			list = append(list, c.Fix)
		}
	}
	return list
}

// sortChanges puts the changes of one fix in file order.
func sortChanges(c []Change) {
	slices.SortStableFunc(c, func(a, b Change) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
}
