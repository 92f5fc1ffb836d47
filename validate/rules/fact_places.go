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
		at[id] = placeOf(f.Stops, gtfs.StopID(id))
	}
	return at
})

func placeOf(t *gtfs.Stops, id gtfs.StopID) geo.Point {
	for range 3 {
		row, ok := t.StopID.Row(id)
		if !ok {
			break
		}
		if pt := ownPlace(t, row); pt.Known() {
			return pt
		}
		id = t.ParentStation.At(row)
	}
	return geo.Unknown()
}

// ownPlace returns the position that a row of stops.txt has itself.
func ownPlace(t *gtfs.Stops, row int) geo.Point {
	return geo.Point{Lat: float64(t.StopLat.At(row)), Lon: float64(t.StopLon.At(row))}
}
