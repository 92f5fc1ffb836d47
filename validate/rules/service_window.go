package rules

import (
	"cmp"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// serviceWindow returns the first and last day of all services that trips use, false
// where there is none.
func serviceWindow(p *validate.Pass) (w run, ok bool) {
	days, sound := serviceSpread(p)
	if !sound {
		return run{}, false
	}
	tripServices(p.Feed, func(id gtfs.ServiceID, _ int) {
		first, last, any := days.bounds(id)
		switch {
		case !any:
		case !ok:
			w, ok = run{first, last}, true
		default:
			w = run{min(w.first, first), max(w.last, last)}
		}
	})
	return w, ok
}

// A dayCount is how many trips run on a day.
type dayCount struct {
	day   gtfs.Date
	trips int
}

// tripsPerDate counts the trips of each day that has any, by day; a trip that runs at
// intervals counts as often as it departs.
func tripsPerDate(f *gtfs.Feed, days *activity) []dayCount {
	per := make([]int, len(days.runs))
	departures := departuresOf(f)
	for i, id := range f.Trips.ServiceID.Values() {
		if n := departures[f.Trips.TripID.At(i)]; n > 0 {
			per[id] += n
		} else {
			per[id]++
		}
	}
	return sumChanges(days, per)
}

// departuresOf returns how often trips depart by frequencies.txt, 0 of those that are
// not in it.
func departuresOf(f *gtfs.Feed) []int {
	n := make([]int, f.Trips.TripID.Space().Len()+1)
	t := f.Frequencies
	for i, id := range t.TripID.Values() {
		from, to, every := t.StartTime.At(i), t.EndTime.At(i), t.HeadwaySecs.At(i)
		if from.IsSet() && to.IsSet() && every > 0 {
			n[id] += 1 + (int(to)-int(from)-1)/int(every)
		}
	}
	return n
}

// sumChanges adds up the trips of all services day by day. Only the days on which a
// run begins or ends cost time.
func sumChanges(days *activity, per []int) []dayCount {
	var changes []dayCount
	for id, runs := range days.runs {
		if per[id] == 0 {
			continue
		}
		for _, r := range runs {
			changes = append(changes, dayCount{r.first, per[id]}, dayCount{r.last + 1, -per[id]})
		}
	}
	slices.SortFunc(changes, func(a, b dayCount) int { return cmp.Compare(a.day, b.day) })
	var counts []dayCount
	trips := 0
	for i, c := range changes {
		trips += c.trips
		if i+1 == len(changes) || trips == 0 {
			continue
		}
		for d := c.day; d < changes[i+1].day && len(counts) < longSpan; d++ {
			counts = append(counts, dayCount{d, trips})
		}
	}
	return counts
}

// majorityWindow returns the first and last day on which at least three quarters as
// many trips run as on the busiest tenth of the days, thirty at most; false where no
// day has trips.
func majorityWindow(counts []dayCount) (run, bool) {
	n := len(counts)
	if n == 0 {
		return run{}, false
	}
	trips := make([]int, n)
	for i, c := range counts {
		trips[i] = c.trips
	}
	slices.Sort(trips)
	enough := 3 * trips[max(9*n/10, n-30)] / 4
	many := func(c dayCount) bool { return c.trips >= enough }
	first := slices.IndexFunc(counts, many)
	last := n - 1
	for !many(counts[last]) {
		last--
	}
	return run{counts[first].day, counts[last].day}, true
}
