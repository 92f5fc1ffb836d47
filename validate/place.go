package validate

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
)

// Place finds where a notice is: the point it tells, else the place of the row it points
// at or of its stop, else that of the first stop it is about or tells of; unknown where
// there is none. A stop without a position is where its station is.
func (n Notice) Place() geo.Point {
	for _, v := range n.Values() {
		if v.Detail.Kind == PointKind && v.Text != "" {
			return geo.Point{Lat: v.Lat, Lon: v.Lon}
		}
	}
	if p := n.rowPlace(); p.Known() {
		return p
	}
	stops := n.run.feed.Stops
	for _, e := range append([]Entity{n.Entity()}, n.toldIDs()...) {
		if row, ok := stops.StopID.Find(e.ID); ok && e.Kind == "stop" {
			if p := stops.PlaceOf(stops.StopID.At(row)); p.Known() {
				return p
			}
		}
	}
	return geo.Unknown()
}

// rowPlace returns the place that a row has itself, or its stop.
func (n Notice) rowPlace() geo.Point {
	f := n.run.feed
	if row, ok := f.StopRow(n.At); ok {
		return f.Stops.PlaceOf(f.Stops.StopID.At(row))
	}
	if n.At.Row >= 0 && n.At.Field.File() == gtfs.ShapesFile {
		return f.Shapes.Place(int(n.At.Row))
	}
	return geo.Unknown()
}
