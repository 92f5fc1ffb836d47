package report

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// A thing is what a notice is about: a stop, a route, a trip.
type thing struct {
	Kind lang.Text // "stop", « arrêt »
	ID   string
	Name string // as riders know it, "" where there is none
	At   string // of a call: the name of the stop
}

// thingOf returns what a notice is about, the zero thing where that is a file or the
// feed as a whole.
func thingOf(f *gtfs.Feed, at gtfs.Cell) thing {
	if at.Row < 0 || at.Field.File() >= gtfs.Files {
		return thing{}
	}
	i := int(at.Row)
	switch at.Field.File() {
	case gtfs.StopsFile:
		return thing{Kind: lang.Text{EN: "stop", FR: "arrêt"}, ID: f.Stops.StopID.Text(i), Name: f.Text(f.Stops.StopName.At(i))}
	case gtfs.RoutesFile:
		return thing{Kind: lang.Text{EN: "route", FR: "ligne"}, ID: f.Routes.RouteID.Text(i), Name: routeName(f, i)}
	case gtfs.AgencyFile:
		return thing{Kind: lang.Text{EN: "agency", FR: "exploitant"}, ID: f.Agency.AgencyID.Text(i), Name: f.Text(f.Agency.AgencyName.At(i))}
	case gtfs.ShapesFile:
		return thing{Kind: lang.Text{EN: "shape", FR: "tracé"}, ID: f.Shapes.ShapeID.Text(i)}
	case gtfs.CalendarFile:
		return thing{Kind: lang.Text{EN: "service", FR: "calendrier"}, ID: f.Calendar.ServiceID.Text(i)}
	case gtfs.CalendarDatesFile:
		return thing{Kind: lang.Text{EN: "service", FR: "calendrier"}, ID: f.CalendarDates.ServiceID.Text(i)}
	}
	if row, ok := tripOf(f, at); ok {
		return tripThing(f, row, at)
	}
	return otherThing(f, at)
}

func tripThing(f *gtfs.Feed, row int, at gtfs.Cell) thing {
	t := thing{Kind: lang.Text{EN: "trip", FR: "course"}, ID: f.Trips.TripID.Text(row)}
	if route, ok := f.Routes.RouteID.Row(f.Trips.RouteID.At(row)); ok {
		t.Name = routeName(f, route)
	}
	if headsign := f.Text(f.Trips.TripHeadsign.At(row)); headsign != "" {
		t.Name += " → " + headsign
	}
	if stop, ok := stopOf(f, at); ok && at.Field.File() == gtfs.StopTimesFile {
		t.At = f.Text(f.Stops.StopName.At(stop))
	}
	return t
}

// otherThing is known by the first field of its key.
func otherThing(f *gtfs.Feed, at gtfs.Cell) thing {
	for _, field := range f.Table(at.Field.File()).KeyFields() {
		if field.Given() {
			return thing{Kind: same(field.Name), ID: string(field.Append(nil, int(at.Row)))}
		}
	}
	return thing{}
}

// routeName is the short name of a route, else its long one.
func routeName(f *gtfs.Feed, row int) string {
	if name := f.Text(f.Routes.RouteShortName.At(row)); name != "" {
		return name
	}
	return f.Text(f.Routes.RouteLongName.At(row))
}

// stopOf returns the row of the stop that a cell of stops.txt or stop_times.txt belongs to.
func stopOf(f *gtfs.Feed, at gtfs.Cell) (row int, ok bool) {
	if at.Row < 0 {
		return 0, false
	}
	switch at.Field.File() {
	case gtfs.StopsFile:
		return int(at.Row), true
	case gtfs.StopTimesFile:
		return f.Stops.StopID.Row(f.StopTimes.StopID.At(int(at.Row)))
	case gtfs.TransfersFile:
		return f.Stops.StopID.Row(f.Transfers.FromStopID.At(int(at.Row)))
	case gtfs.PathwaysFile:
		return f.Stops.StopID.Row(f.Pathways.FromStopID.At(int(at.Row)))
	}
	return 0, false
}

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
	if row, found := tripOf(f, n.At); found && s.line == nil {
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
	row, ok := stopOf(f, at)
	if p := f.Stops.Place(row); ok && !s.match.Known() && p.Known() && p != s.at {
		s.match = p
	}
}

// put takes the place of the stop or of the point of a shape at a cell.
func (s *spot) put(f *gtfs.Feed, at gtfs.Cell) {
	if row, ok := stopOf(f, at); ok {
		s.at, s.name = f.Stops.Place(row), f.Text(f.Stops.StopName.At(row))
	}
	if at.Row >= 0 && at.Field.File() == gtfs.ShapesFile {
		s.at = f.Shapes.Place(int(at.Row))
		s.line = f.Line(f.Shapes.ShapeID.At(int(at.Row)))
	}
}
