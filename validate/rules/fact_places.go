package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/validate"
)

// places are where stops are, by stop id: their own position or that of the nearest
// parent that has one, unknown where none has. At most three records are looked at.
var places = validate.NewFact(func(f *gtfs.Feed) []geo.Point {
	at := make([]geo.Point, f.Stops.StopID.Space().Len()+1)
	for id := range at {
		at[id] = f.Stops.PlaceOf(gtfs.StopID(id))
	}
	return at
})

// spots are the places, ready for measuring.
var spots = validate.NewFact(spotsOf)

func spotsOf(f *gtfs.Feed) []geo.Spot {
	at := make([]geo.Spot, f.Stops.StopID.Space().Len()+1)
	for id := range at {
		at[id] = f.Stops.PlaceOf(gtfs.StopID(id)).Spot()
	}
	return at
}
