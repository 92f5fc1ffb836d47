package rules

import "github.com/quai-transit/quai/gtfs"

// The route types of the reference that rules ask for.
const (
	tram       gtfs.Enum = 0
	subway     gtfs.Enum = 1
	rail       gtfs.Enum = 2
	bus        gtfs.Enum = 3
	ferry      gtfs.Enum = 4
	cableTram  gtfs.Enum = 5
	aerialLift gtfs.Enum = 6
	funicular  gtfs.Enum = 7
	trolleybus gtfs.Enum = 11
	monorail   gtfs.Enum = 12
)

// baseType returns the route type of the reference that an extended one belongs to, a
// coach and a taxi to bus; NoEnum of one that belongs to none.
func baseType(t gtfs.Enum) gtfs.Enum {
	switch gtfs.ModeOf(t) {
	case gtfs.TramMode:
		return tram
	case gtfs.MetroMode:
		return subway
	case gtfs.RailMode:
		return rail
	case gtfs.BusMode, gtfs.CoachMode, gtfs.TaxiMode:
		return bus
	case gtfs.FerryMode:
		return ferry
	case gtfs.CableTramMode:
		return cableTram
	case gtfs.AerialLiftMode:
		return aerialLift
	case gtfs.FunicularMode:
		return funicular
	case gtfs.TrolleybusMode:
		return trolleybus
	case gtfs.MonorailMode:
		return monorail
	}
	return gtfs.NoEnum
}

// knownType returns a route type, or with the slip of the canonical validator -1 for
// one that the reference does not list.
func knownType(t gtfs.Enum, asMinusOne bool) gtfs.Enum {
	if asMinusOne && (t < tram || t > funicular) && t != trolleybus && t != monorail {
		return -1
	}
	return t
}
