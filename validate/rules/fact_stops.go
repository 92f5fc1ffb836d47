package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// The kinds of places of stops.txt. A location_type that is not given is boardable.
const (
	boardable    gtfs.Enum = 0 // a stop, or a platform of a station
	station      gtfs.Enum = 1
	entrance     gtfs.Enum = 2
	node         gtfs.Enum = 3
	boardingArea gtfs.Enum = 4
)

// aboutStop returns the details of a notice at a row of stops.txt, and more.
func aboutStop(more ...validate.Detail) []validate.Detail {
	return append([]validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("stop_id", "stopId"),
		validate.Here("stop_name", "stopName"),
	}, more...)
}

// withOwnName is aboutStop where the report of the reference leaves the name out.
func withOwnName(d []validate.Detail) []validate.Detail {
	d[2].Reference = ""
	return d
}

// firstCalls are the first rows of stop_times.txt that name each stop id, in file
// order, -1 where none does.
var firstCalls = validate.NewFact(func(f *gtfs.Feed) []int32 {
	first := make([]int32, f.Stops.StopID.Space().Len()+1)
	for i := range first {
		first[i] = -1
	}
	for i, id := range f.StopTimes.StopID.Values() {
		if first[id] < 0 {
			first[id] = int32(i)
		}
	}
	first[0] = -1
	return first
})

// A family tells which rows of stops.txt name each stop id as their parent.
type family struct {
	first []int32 // of each stop id, in rows; one more than there are ids
	rows  []int32
}

// families are the children of the stops of a feed.
var families = validate.NewFact(func(f *gtfs.Feed) *family {
	parents := f.Stops.ParentStation.Values()
	c := &family{first: make([]int32, f.Stops.StopID.Space().Len()+2), rows: make([]int32, len(parents))}
	for _, id := range parents {
		c.first[id+1]++
	}
	for id := 1; id < len(c.first); id++ {
		c.first[id] += c.first[id-1]
	}
	next := append([]int32(nil), c.first...)
	for row, id := range parents {
		c.rows[next[id]] = int32(row)
		next[id]++
	}
	return c
})

// of returns the rows of the children of a stop, in file order.
func (c *family) of(id gtfs.StopID) []int32 {
	if id == 0 {
		return nil
	}
	return c.rows[c.first[id]:c.first[id+1]]
}
