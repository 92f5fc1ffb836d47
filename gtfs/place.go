package gtfs

import "github.com/quai-transit/quai/gtfs/geo"

// Place returns the position that a row has itself; a coordinate that is not given is NaN.
func (t *Stops) Place(row int) geo.Point {
	return geo.Point{Lat: float64(t.StopLat.At(row)), Lon: float64(t.StopLon.At(row))}
}

// PlaceOf returns where a stop is: its own position, else that of its platform or station;
// unknown where none of them has one.
func (t *Stops) PlaceOf(id StopID) geo.Point {
	for range 3 { // boarding area, platform, station
		row, ok := t.StopID.Row(id)
		if !ok {
			break
		}
		if p := t.Place(row); p.Known() {
			return p
		}
		id = t.ParentStation.At(row)
	}
	return geo.Unknown()
}

// Place returns the point on a row; a coordinate that is not given is NaN.
func (t *Shapes) Place(row int) geo.Point {
	return geo.Point{Lat: float64(t.ShapePtLat.At(row)), Lon: float64(t.ShapePtLon.At(row))}
}

// Line returns the points of a shape in order, without those whose place is not known;
// none of a shape that the feed does not have.
func (f *Feed) Line(id ShapeID) []geo.Point {
	rows := f.PointsOf(id)
	points := make([]geo.Point, 0, rows.Len())
	for k := range rows.Len() {
		if p := f.Shapes.Place(rows.Row(k)); p.Known() {
			points = append(points, p)
		}
	}
	return points
}
