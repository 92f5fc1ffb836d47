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

// baseType returns the route type of the reference that an extended one belongs to,
// NoEnum of one that belongs to none.
//
// Source: https://developers.google.com/transit/gtfs/reference/extended-route-types
func baseType(t gtfs.Enum) gtfs.Enum {
	switch {
	case t >= tram && t <= funicular, t == trolleybus, t == monorail:
		return t
	case t >= 100 && t < 200:
		return rail
	case t == 405:
		return monorail
	case t >= 400 && t < 500, t >= 600 && t < 700, t == 500:
		return subway
	case t >= 200 && t < 300, t >= 700 && t < 800, t >= 1500 && t < 1600:
		return bus
	case t == 800:
		return trolleybus
	case t >= 900 && t < 1000:
		return tram
	case t >= 1000 && t < 1100, t == 1200:
		return ferry
	case t >= 1300 && t < 1400:
		return aerialLift
	case t >= 1400 && t < 1500:
		return funicular
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
