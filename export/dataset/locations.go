package dataset

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

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
