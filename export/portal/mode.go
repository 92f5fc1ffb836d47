package portal

import (
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// A mode is the means of transport that a page lists together.
type mode struct {
	key  string
	name lang.Text // of its routes together
	of   []gtfs.Mode
}

// modes are in the order they are listed; what is of none of them is of the last.
func modes() []mode {
	return []mode{
		{"metro", lang.Text{EN: "Metro", FR: "Métro"}, []gtfs.Mode{gtfs.MetroMode, gtfs.MonorailMode}},
		{"tram", lang.Text{EN: "Tram", FR: "Tramway"}, []gtfs.Mode{gtfs.TramMode, gtfs.CableTramMode}},
		{"rail", lang.Text{EN: "Train", FR: "Train"}, []gtfs.Mode{gtfs.RailMode}},
		{"funicular", lang.Text{EN: "Funicular and cable car", FR: "Funiculaire et téléphérique"}, []gtfs.Mode{gtfs.FunicularMode, gtfs.AerialLiftMode}},
		{"trolleybus", lang.Text{EN: "Trolleybus", FR: "Trolleybus"}, []gtfs.Mode{gtfs.TrolleybusMode}},
		{"bus", lang.Text{EN: "Bus", FR: "Bus"}, []gtfs.Mode{gtfs.BusMode}},
		{"coach", lang.Text{EN: "Coach", FR: "Autocar"}, []gtfs.Mode{gtfs.CoachMode}},
		{"ferry", lang.Text{EN: "Ferry", FR: "Bateau"}, []gtfs.Mode{gtfs.FerryMode}},
		{"other", lang.Text{EN: "Other", FR: "Autres"}, nil},
	}
}

func modeNamed(key string) mode {
	return modeWhere(func(m mode) bool { return m.key == key })
}

// modeOf returns the key of a route type's mode, also of an extended type.
func modeOf(t gtfs.Enum) string {
	return modeWhere(func(m mode) bool { return slices.Contains(m.of, gtfs.ModeOf(t)) }).key
}

func modeWhere(fits func(mode) bool) mode {
	all := modes()
	if i := slices.IndexFunc(all, fits); i >= 0 {
		return all[i]
	}
	return all[len(all)-1]
}
