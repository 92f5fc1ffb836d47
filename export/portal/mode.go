package portal

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// A mode is a means of transport as people speak of it.
type mode struct {
	key string
	// heavy modes are the trunk of a network: their lines stand out on the map.
	heavy bool
	name  lang.Text // of its routes together
}

// modes are in the order they are listed.
func modes() []mode {
	return []mode{
		{"metro", true, lang.Text{EN: "Metro", FR: "Métro"}},
		{"tram", true, lang.Text{EN: "Tram", FR: "Tramway"}},
		{"rail", true, lang.Text{EN: "Train", FR: "Train"}},
		{"funicular", true, lang.Text{EN: "Funicular and cable car", FR: "Funiculaire et téléphérique"}},
		{"trolleybus", false, lang.Text{EN: "Trolleybus", FR: "Trolleybus"}},
		{"bus", false, lang.Text{EN: "Bus", FR: "Bus"}},
		{"coach", false, lang.Text{EN: "Coach", FR: "Autocar"}},
		{"ferry", false, lang.Text{EN: "Ferry", FR: "Bateau"}},
		{"other", false, lang.Text{EN: "Other", FR: "Autres"}},
	}
}

func modeNamed(key string) mode {
	all := modes()
	for _, m := range all {
		if m.key == key {
			return m
		}
	}
	return all[len(all)-1]
}

// modeOf returns the key of a route type's mode, also of an extended type.
//
// Source: https://developers.google.com/transit/gtfs/reference/extended-route-types
func modeOf(t gtfs.Enum) string {
	basic := map[gtfs.Enum]string{
		0: "tram", 1: "metro", 2: "rail", 3: "bus", 4: "ferry", 5: "tram", 6: "funicular", 7: "funicular",
		11: "trolleybus", 12: "metro",
	}
	if key, ok := basic[t]; ok {
		return key
	}
	hundreds := map[gtfs.Enum]string{
		1: "rail", 2: "coach", 3: "rail", 4: "metro", 5: "metro", 6: "metro", 7: "bus", 8: "trolleybus", 9: "tram",
		10: "ferry", 12: "ferry", 13: "funicular", 14: "funicular",
	}
	if key, ok := hundreds[t/100]; ok && t > 0 {
		return key
	}
	return "other"
}
