package rules

import (
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// Ways of pathways.txt that rules ask for.
const (
	elevator gtfs.Enum = 5
	exitGate gtfs.Enum = 7
)

// A wayNet is the ways of pathways.txt as a graph of stop ids.
type wayNet struct {
	out, in map[gtfs.StopID][]gtfs.StopID // where ways lead to, and where they come from
	ends    []bool                        // of each stop id: a way begins or ends there
}

// wayNets are the ways of a feed. Stations have few of them, so maps do.
var wayNets = validate.NewFact(func(f *gtfs.Feed) *wayNet {
	t := f.Pathways
	n := &wayNet{out: map[gtfs.StopID][]gtfs.StopID{}, in: map[gtfs.StopID][]gtfs.StopID{},
		ends: make([]bool, t.FromStopID.Space().Len()+1)}
	for i := range t.Len() {
		from, to := t.FromStopID.At(i), t.ToStopID.At(i)
		n.ends[from], n.ends[to] = true, true
		n.add(from, to)
		if t.IsBidirectional.At(i) == 1 {
			n.add(to, from)
		}
	}
	n.ends[0] = false
	return n
})

func (n *wayNet) add(from, to gtfs.StopID) {
	n.out[from] = append(n.out[from], to)
	n.in[to] = append(n.in[to], from)
}

// spread tells of each stop id whether it can be reached from the starts along ways.
func spread(starts []gtfs.StopID, ways map[gtfs.StopID][]gtfs.StopID, ids int) []bool {
	reached := make([]bool, ids)
	for _, id := range starts {
		reached[id] = true
	}
	for todo := slices.Clone(starts); len(todo) > 0; {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, next := range ways[id] {
			if !reached[next] {
				reached[next] = true
				todo = append(todo, next)
			}
		}
	}
	return reached
}

// stationOf returns the station that a place belongs to, itself included, at most two
// parents up; 0 where there is none.
func stationOf(t *gtfs.Stops, id gtfs.StopID) gtfs.StopID {
	for range 3 {
		row, ok := t.StopID.Row(id)
		if !ok {
			return 0
		}
		if t.LocationType.At(row) == station {
			return id
		}
		id = t.ParentStation.At(row)
	}
	return 0
}

// wayEnds yields both ends of every way: the field, its cell, and the row of
// stops.txt of the place, for the places that are there.
func wayEnds(f *gtfs.Feed, yield func(end gtfs.Cell, place int)) {
	t := f.Pathways
	for i := range t.Len() {
		for _, c := range [...]*gtfs.Column[gtfs.StopID]{&t.FromStopID, &t.ToStopID} {
			if row, ok := f.Stops.StopID.Row(c.At(i)); ok {
				yield(c.Cell(i), row)
			}
		}
	}
}
