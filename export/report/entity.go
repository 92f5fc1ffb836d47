package report

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// A thing is what a notice is about, as the page shows it.
type thing struct {
	Kind lang.Text // "stop", « arrêt »
	ID   string
	Name string // as riders know it, "" where there is none
	At   string // of a call: the name of the stop
}

// thingOf returns what a notice is about, the zero thing where that is a file or the
// feed as a whole.
func thingOf(f *gtfs.Feed, n validate.Notice) thing {
	e := n.Entity()
	t := thing{Kind: e.Kind.Label(), ID: shown(e.ID, 60), Name: shown(e.Name, 80)}
	if row, ok := f.Trips.TripID.Find(e.ID); ok && e.Kind == "trip" {
		t.Name = shown(tripName(f, row), 80)
	}
	if stop, ok := f.StopRow(n.At); ok && e.Kind != "stop" && n.At.Field.File() == gtfs.StopTimesFile {
		t.At = shown(f.Text(f.Stops.StopName.At(stop)), 60)
	}
	return t
}

// tripName is the name of the trip's route and where the trip goes.
func tripName(f *gtfs.Feed, row int) (name string) {
	if route, ok := f.Routes.RouteID.Row(f.Trips.RouteID.At(row)); ok {
		name = f.Text(f.Routes.RouteShortName.At(route))
		if name == "" {
			name = f.Text(f.Routes.RouteLongName.At(route))
		}
	}
	if headsign := f.Text(f.Trips.TripHeadsign.At(row)); headsign != "" {
		name += " → " + headsign
	}
	return name
}
