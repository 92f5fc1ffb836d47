package validate

import (
	"strings"

	"github.com/quai-transit/quai/gtfs/lang"
)

// An EntityKind is what kind of thing an id is of, as tables write it: "stop", "trip",
// "fare_product"; "" where that is not known.
type EntityKind string

// Label returns the kind as people read it, in lower case; of an unknown one its own text.
func (k EntityKind) Label() lang.Text {
	for _, x := range entityKinds {
		if x.kind == k {
			return x.label
		}
	}
	return lang.Text{EN: string(k), FR: string(k)}
}

// entityKinds are what ids are of, by the ends of their fields' names, longer ends first.
var entityKinds = []struct {
	end   string
	kind  EntityKind
	label lang.Text
}{
	{"parent_station", "stop", lang.Text{EN: "stop", FR: "arrêt"}},
	{"location_group_id", "location_group", lang.Text{EN: "location group", FR: "groupe de lieux"}},
	{"timeframe_group_id", "timeframe", lang.Text{EN: "timeframe", FR: "plage horaire"}},
	{"rider_category_id", "rider_category", lang.Text{EN: "rider category", FR: "catégorie de voyageurs"}},
	{"booking_rule_id", "booking_rule", lang.Text{EN: "booking rule", FR: "règle de réservation"}},
	{"fare_product_id", "fare_product", lang.Text{EN: "fare product", FR: "titre de transport"}},
	{"fare_media_id", "fare_media", lang.Text{EN: "fare medium", FR: "support de titre"}},
	{"attribution_id", "attribution", lang.Text{EN: "attribution", FR: "attribution"}},
	{"leg_group_id", "fare_leg", lang.Text{EN: "fare leg", FR: "trajet tarifaire"}},
	{"location_id", "location", lang.Text{EN: "location", FR: "lieu"}},
	{"network_id", "network", lang.Text{EN: "network", FR: "réseau"}},
	{"pathway_id", "pathway", lang.Text{EN: "pathway", FR: "cheminement"}},
	{"service_id", "service", lang.Text{EN: "service", FR: "calendrier"}},
	{"agency_id", "agency", lang.Text{EN: "agency", FR: "exploitant"}},
	{"block_id", "block", lang.Text{EN: "block", FR: "service véhicule"}},
	{"level_id", "level", lang.Text{EN: "level", FR: "niveau"}},
	{"route_id", "route", lang.Text{EN: "route", FR: "ligne"}},
	{"shape_id", "shape", lang.Text{EN: "shape", FR: "tracé"}},
	{"area_id", "area", lang.Text{EN: "area", FR: "zone"}},
	{"fare_id", "fare", lang.Text{EN: "fare", FR: "tarif"}},
	{"stop_id", "stop", lang.Text{EN: "stop", FR: "arrêt"}},
	{"trip_id", "trip", lang.Text{EN: "trip", FR: "course"}},
	{"zone_id", "zone", lang.Text{EN: "fare zone", FR: "zone tarifaire"}},
}

// kindOfID returns what the id of a field is of, "" where the field holds no id.
func kindOfID(field string) EntityKind {
	for _, k := range entityKinds {
		if strings.HasSuffix(field, k.end) {
			return k.kind
		}
	}
	return ""
}
