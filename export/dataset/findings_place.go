package dataset

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/validate"
)

// locate finds where a finding is: the point it tells, else the place of the row it points
// at, else that of a stop it is about or tells of. Unknown where there is none.
func locate(f *gtfs.Feed, n validate.Notice, e entity) geo.Point {
	in := &Input{Feed: f}
	for _, v := range n.Values() {
		if v.Detail.Kind == validate.PointKind && v.Text != "" {
			return geo.Point{Lat: v.Lat, Lon: v.Lon}
		}
	}
	if p := in.placeOfRow(n.At); p.Known() {
		return p
	}
	ids := append([]entity{e}, idsOf(n)...)
	for _, id := range ids {
		if row, ok := f.Stops.StopID.Find(id.id); ok && id.kind == "stop" {
			if p := in.Feed.Stops.PlaceOf(f.Stops.StopID.At(row)); p.Known() {
				return p
			}
		}
	}
	return geo.Unknown()
}

// placeOfRow returns the place that a row has itself, or its stop.
func (in *Input) placeOfRow(c gtfs.Cell) geo.Point {
	f, row := in.Feed, int(c.Row)
	if row < 0 {
		return geo.Unknown()
	}
	switch c.Field.File() {
	case gtfs.StopsFile:
		return in.Feed.Stops.PlaceOf(f.Stops.StopID.At(row))
	case gtfs.ShapesFile:
		return f.Shapes.Place(row)
	case gtfs.StopTimesFile:
		return in.Feed.Stops.PlaceOf(f.StopTimes.StopID.At(row))
	case gtfs.TransfersFile:
		return in.Feed.Stops.PlaceOf(f.Transfers.FromStopID.At(row))
	case gtfs.PathwaysFile:
		return in.Feed.Stops.PlaceOf(f.Pathways.FromStopID.At(row))
	}
	return geo.Unknown()
}
