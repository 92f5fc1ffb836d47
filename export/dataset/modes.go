package dataset

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// A mode is a means of transport as tables call it.
type mode struct {
	name  string
	label lang.Text
}

// The modes by basic route type, then those that only extended types have.
const (
	coachMode = 100 + iota
	airMode
	taxiMode
	otherMode
)

var modes = map[int]mode{
	0:         {"tram", lang.Text{EN: "tram", FR: "tramway"}},
	1:         {"metro", lang.Text{EN: "metro", FR: "métro"}},
	2:         {"rail", lang.Text{EN: "rail", FR: "train"}},
	3:         {"bus", lang.Text{EN: "bus", FR: "bus"}},
	4:         {"ferry", lang.Text{EN: "ferry", FR: "bateau"}},
	5:         {"cable_tram", lang.Text{EN: "cable tram", FR: "tramway à câble"}},
	6:         {"aerial_lift", lang.Text{EN: "aerial lift", FR: "téléphérique"}},
	7:         {"funicular", lang.Text{EN: "funicular", FR: "funiculaire"}},
	11:        {"trolleybus", lang.Text{EN: "trolleybus", FR: "trolleybus"}},
	12:        {"monorail", lang.Text{EN: "monorail", FR: "monorail"}},
	coachMode: {"coach", lang.Text{EN: "coach", FR: "autocar"}},
	airMode:   {"air", lang.Text{EN: "air", FR: "avion"}},
	taxiMode:  {"taxi", lang.Text{EN: "taxi", FR: "taxi"}},
	otherMode: {"other", lang.Text{EN: "other", FR: "autre"}},
}

// modeOf returns the mode of a route type, also of an extended one.
//
// Source: https://developers.google.com/transit/gtfs/reference/extended-route-types
func modeOf(t gtfs.Enum) mode {
	switch {
	case t >= 0 && t <= 7, t == 11, t == 12:
		return modes[int(t)]
	case t == 405:
		return modes[12]
	case t == 907, t == 1701:
		return modes[5]
	case t == 1502: // water taxi
		return modes[4]
	case t == 9: // intercity bus of an older extension
		return modes[coachMode]
	case t == 10: // commuter train of an older extension
		return modes[2]
	}
	return extendedModes(t)
}

// extendedModes are the hundreds of the extended route types.
func extendedModes(t gtfs.Enum) mode {
	switch t / 100 {
	case 1, 3:
		return modes[2]
	case 2:
		return modes[coachMode]
	case 4, 5, 6:
		return modes[1]
	case 7:
		return modes[3]
	case 8:
		return modes[11]
	case 9:
		return modes[0]
	case 10, 12:
		return modes[4]
	case 11:
		return modes[airMode]
	case 13:
		return modes[6]
	case 14:
		return modes[7]
	case 15:
		return modes[taxiMode]
	}
	return modes[otherMode]
}

// locations are the words for location_type.
var locations = [...]lang.Text{
	{EN: "stop or platform", FR: "arrêt ou quai"},
	{EN: "station", FR: "gare ou station"},
	{EN: "entrance or exit", FR: "entrée ou sortie"},
	{EN: "node", FR: "nœud de cheminement"},
	{EN: "boarding area", FR: "zone d’embarquement"},
}

// locationOf returns the words for a location_type.
func locationOf(t gtfs.Enum) lang.Text {
	if t < 0 || int(t) >= len(locations) {
		return lang.Text{EN: "unknown", FR: "inconnu"}
	}
	return locations[t]
}
