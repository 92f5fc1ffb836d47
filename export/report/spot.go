package report

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/validate"
)

// A spot is where on earth a notice is.
type spot struct {
	at    geo.Point // where the stop or the point of the shape is
	name  string
	match geo.Point // where it should be, [geo.Unknown] where that is not known
	line  []geo.Point
}

// spotOf returns where a notice is; false where it has no place.
func spotOf(f *gtfs.Feed, n validate.Notice) (s spot, ok bool) {
	s = spot{at: geo.Unknown(), match: geo.Unknown()}
	s.put(f, n.At)
	for _, v := range n.Values() {
		if v.Detail.Kind == validate.PointKind {
			s.match = geo.Point{Lat: v.Lat, Lon: v.Lon}
		}
		s.second(f, v.Cell)
		if id, found := f.Shapes.ShapeID.Space().Find([]byte(v.Text)); found && v.Detail.Name == "shape_id" {
			s.line = f.Line(gtfs.ShapeID(id))
		}
	}
	if row, found := f.TripRow(n.At); found && s.line == nil {
		s.line = f.Line(f.Trips.ShapeID.At(row))
	}
	if !s.at.Known() {
		s.at, s.match = s.match, geo.Unknown()
	}
	return s, s.at.Known() && !(s.at.Lat == 0 && s.at.Lon == 0)
}

// second takes the place of a cell that a notice tells besides its own: the first where
// there was none, else the other end of what is measured between two stops.
func (s *spot) second(f *gtfs.Feed, at gtfs.Cell) {
	if at.Row < 0 {
		return
	}
	if !s.at.Known() {
		s.put(f, at)
		return
	}
	row, ok := f.StopRow(at)
	if p := f.Stops.Place(row); ok && !s.match.Known() && p.Known() && p != s.at {
		s.match = p
	}
}

// put takes the place of the stop or of the point of a shape at a cell.
func (s *spot) put(f *gtfs.Feed, at gtfs.Cell) {
	if row, ok := f.StopRow(at); ok {
		s.at, s.name = f.Stops.Place(row), f.Text(f.Stops.StopName.At(row))
	}
	if at.Row >= 0 && at.Field.File() == gtfs.ShapesFile {
		s.at = f.Shapes.Place(int(at.Row))
		s.line = f.Line(f.Shapes.ShapeID.At(int(at.Row)))
	}
}
