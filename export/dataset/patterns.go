package dataset

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/quai-transit/quai/gtfs"
)

// patternID spells the hash of a pattern: the same in every feed that has the pattern.
func patternID(p *gtfs.Pattern) string { return fmt.Sprintf("%016x", p.Hash) }

// A patternFact is how much a pattern is served.
type patternFact struct {
	id   gtfs.PatternID
	text string // as patternID
	// served is the number of runs on all days together.
	served int64
	runs   [kindsOfDay]int64 // on the days that stand for the day types
	path   *path             // of most trips
}

// patternsOf returns the patterns of trips, the one served most first; of those served
// alike the one with more calls, then by their ids.
func (in *Input) patternsOf(trips []int32) []patternFact {
	f := in.Feed
	byID := map[gtfs.PatternID]*patternFact{}
	for _, row := range trips {
		id := f.Patterns().OfTrip(int(row))
		p := byID[id]
		if p == nil {
			p = &patternFact{id: id, text: patternID(f.Patterns().At(id))}
			byID[id] = p
		}
		in.addTrip(p, row)
	}
	list := make([]patternFact, 0, len(byID))
	for _, p := range byID {
		list = append(list, *p)
	}
	slices.SortFunc(list, func(a, b patternFact) int {
		calls := func(p patternFact) int { return len(f.Patterns().At(p.id).Stops) }
		return cmp.Or(cmp.Compare(b.served, a.served), cmp.Compare(calls(b), calls(a)), cmp.Compare(a.text, b.text))
	})
	return list
}

func (in *Input) addTrip(p *patternFact, row int32) {
	runs, service := in.trips().runs[row], in.Feed.Trips.ServiceID.At(int(row))
	p.served += runs * int64(in.Feed.Services().Count(service))
	days, _ := in.daysOf(service)
	for kind, on := range days {
		if on {
			p.runs[kind] += runs
		}
	}
	if way := in.paths().of(row); p.path == nil || way.trips > p.path.trips {
		p.path = way
	}
}
