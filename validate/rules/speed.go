package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// speed returns the mean speed in km/h over metres between a departure and an arrival,
// both given. A time that is not positive counts as a minute; where both are whole
// minutes the time is taken one longer, since feeds round.
func speed(metres float64, departure, arrival gtfs.Time) float64 {
	t := arrival - departure
	switch {
	case t <= 0:
		t = 60
	case arrival%60 == 0 && departure%60 == 0:
		t += 60
	}
	return metres / 1000 * 3600 / float64(t)
}

// speedLimit returns the speed in km/h that no vehicle of a route type passes.
func speedLimit(t gtfs.Enum) float64 {
	switch t {
	case tram:
		return 100
	case subway, bus, trolleybus, monorail:
		return 150
	case rail:
		return 500
	case ferry:
		return 80
	case cableTram:
		return 30
	case aerialLift, funicular:
		return 50
	}
	return 200 // of a type that is not known
}

// limitType returns the type by which the speed of a route is judged: of an extended
// type the base, which the canonical validator does not know.
func limitType(p *validate.Pass, t gtfs.Enum) gtfs.Enum {
	if p.Quirk(UnknownEnumMinusOne) {
		return t
	}
	return baseType(t)
}
