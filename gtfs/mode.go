package gtfs

import "github.com/quai-transit/quai/gtfs/lang"

// A Mode is a means of transport as people speak of it: what the basic route types
// name, and what only extended ones do. The zero Mode is OtherMode.
type Mode uint8

// The modes.
const (
	OtherMode Mode = iota
	TramMode
	MetroMode
	RailMode
	BusMode
	FerryMode
	CableTramMode
	AerialLiftMode
	FunicularMode
	TrolleybusMode
	MonorailMode
	CoachMode
	AirMode
	TaxiMode
)

// ModeOf returns the mode of a route type, also of an extended one; OtherMode where it
// is not given or belongs to none.
//
// Source: https://developers.google.com/transit/gtfs/reference/extended-route-types
func ModeOf(t Enum) Mode {
	basic := [...]Mode{
		0: TramMode, 1: MetroMode, 2: RailMode, 3: BusMode, 4: FerryMode, 5: CableTramMode, 6: AerialLiftMode, 7: FunicularMode,
		9: CoachMode, 10: RailMode, // intercity bus and commuter train of an older extension
		11: TrolleybusMode, 12: MonorailMode,
	}
	switch {
	case t < 0:
		return OtherMode
	case int(t) < len(basic):
		return basic[t]
	case t == 405:
		return MonorailMode
	case t == 907, t == 1701:
		return CableTramMode
	case t == 1502: // water taxi
		return FerryMode
	}
	hundreds := [...]Mode{
		1: RailMode, 2: CoachMode, 3: RailMode, 4: MetroMode, 5: MetroMode, 6: MetroMode, 7: BusMode, 8: TrolleybusMode,
		9: TramMode, 10: FerryMode, 11: AirMode, 12: FerryMode, 13: AerialLiftMode, 14: FunicularMode, 15: TaxiMode,
	}
	if n := int(t) / 100; n < len(hundreds) {
		return hundreds[n]
	}
	return OtherMode
}

// String returns the mode as tables write it: "rail", "cable_tram"; "other" for a number
// that is no mode.
func (m Mode) String() string {
	names := [...]string{
		"other", "tram", "metro", "rail", "bus", "ferry", "cable_tram", "aerial_lift", "funicular", "trolleybus", "monorail",
		"coach", "air", "taxi",
	}
	if int(m) >= len(names) {
		m = OtherMode
	}
	return names[m]
}

// Label returns the mode as people read it, in lower case.
func (m Mode) Label() lang.Text {
	labels := [...]lang.Text{
		{EN: "other", FR: "autre"}, {EN: "tram", FR: "tramway"}, {EN: "metro", FR: "métro"}, {EN: "rail", FR: "train"},
		{EN: "bus", FR: "bus"}, {EN: "ferry", FR: "bateau"}, {EN: "cable tram", FR: "tramway à câble"},
		{EN: "aerial lift", FR: "téléphérique"}, {EN: "funicular", FR: "funiculaire"}, {EN: "trolleybus", FR: "trolleybus"},
		{EN: "monorail", FR: "monorail"}, {EN: "coach", FR: "autocar"}, {EN: "air", FR: "avion"}, {EN: "taxi", FR: "taxi"},
	}
	if int(m) >= len(labels) {
		m = OtherMode
	}
	return labels[m]
}

// Trunk tells the modes on rails or a rope of their own, the trunk of a network: metro,
// tram, rail and their like.
func (m Mode) Trunk() bool {
	switch m {
	case TramMode, MetroMode, RailMode, CableTramMode, AerialLiftMode, FunicularMode, MonorailMode:
		return true
	}
	return false
}
