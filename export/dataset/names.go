package dataset

import (
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
)

// names are the ids and texts of a feed, spelled once: rows share them.
type names struct {
	agency, stop, route, trip, service, shape, text []string // by number; 0 is ""
}

func (in *Input) names() *names {
	return in.facts.names.get(func() *names {
		f := in.Feed
		return &names{
			agency: spellAll(f.Agency.AgencyID.Space()), stop: spellAll(f.Stops.StopID.Space()),
			route: spellAll(f.Routes.RouteID.Space()), trip: spellAll(f.Trips.TripID.Space()),
			service: spellAll(f.Trips.ServiceID.Space()), shape: spellAll(f.Trips.ShapeID.Space()),
			text: spellAll(f.Stops.StopName.Space()),
		}
	})
}

func spellAll(s *gtfs.Space) []string {
	all := make([]string, s.Len()+1)
	for id := range all {
		all[id] = string(s.Bytes(uint32(id)))
	}
	return all
}

// given points at the text of an id, nil where it is not given.
func given[T ~uint32](texts []string, id T) *string {
	if id == 0 {
		return nil
	}
	return &texts[id]
}

// byText returns the rows of a table in the order of their ids' texts, one row per id: the
// first that has it.
func byText[T ~uint32](key *gtfs.Key[T], texts []string) []int32 {
	var rows []int32
	for i, id := range key.Values() {
		if row, ok := key.Row(id); ok && row == i {
			rows = append(rows, int32(i))
		}
	}
	slices.SortFunc(rows, func(a, b int32) int {
		return strings.Compare(texts[key.At(int(a))], texts[key.At(int(b))])
	})
	return rows
}
