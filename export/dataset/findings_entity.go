package dataset

import (
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// An entity is the thing that a finding is about; its texts are "" where not known.
type entity struct {
	kind, id, name string
	related        string // id of a second thing
}

// kinds are what ids are of, by the ends of their fields' names, longer ends first.
var kinds = []struct{ end, kind string }{
	{"parent_station", "stop"},
	{"location_group_id", "location_group"},
	{"timeframe_group_id", "timeframe"},
	{"rider_category_id", "rider_category"},
	{"booking_rule_id", "booking_rule"},
	{"fare_product_id", "fare_product"},
	{"fare_media_id", "fare_media"},
	{"attribution_id", "attribution"},
	{"leg_group_id", "fare_leg"},
	{"location_id", "location"},
	{"network_id", "network"},
	{"pathway_id", "pathway"},
	{"service_id", "service"},
	{"agency_id", "agency"},
	{"block_id", "block"},
	{"level_id", "level"},
	{"route_id", "route"},
	{"shape_id", "shape"},
	{"area_id", "area"},
	{"fare_id", "fare"},
	{"stop_id", "stop"},
	{"trip_id", "trip"},
	{"zone_id", "zone"},
}

// kindOfID returns what the id of a field is of, "" where the field holds no id.
func kindOfID(field string) string {
	for _, k := range kinds {
		if strings.HasSuffix(field, k.end) {
			return k.kind
		}
	}
	return ""
}

// entityOf finds the thing a notice is about: the first id among its key details, else
// the key of the row it points at, else the first id it tells; and the next other id.
func entityOf(f *gtfs.Feed, n validate.Notice) (e entity) {
	for _, found := range append(keysOf(n), append(rowKey(f, n.At), idsOf(n)...)...) {
		switch {
		case found.id == "":
		case e.id == "":
			e.kind, e.id = found.kind, found.id
		case e.related == "" && (found.kind != e.kind || found.id != e.id):
			e.related = found.id
		}
	}
	e.name = nameOf(f, e)
	return e
}

// keysOf returns the ids among the key details of a notice.
func keysOf(n validate.Notice) (list []entity) {
	for _, name := range n.Rule().Key {
		if v, ok := n.ValueOf(name); ok {
			if kind := kindOfValue(n, v); kind != "" {
				list = append(list, entity{kind: kind, id: v.Text})
			}
		}
	}
	return list
}

// kindOfValue returns what a detail is the id of, "" where it is none.
func kindOfValue(n validate.Notice, v validate.DetailValue) string {
	if kind := kindOfID(v.Detail.Name); kind != "" || v.Detail.Kind != validate.CellKind || v.Cell.Row < 0 {
		return kind
	}
	return kindOfID(v.Detail.Field[strings.LastIndexByte(v.Detail.Field, '/')+1:])
}

// idsOf returns all ids a notice tells.
func idsOf(n validate.Notice) (list []entity) {
	for _, v := range n.Values() {
		if kind := kindOfValue(n, v); kind != "" && !slices.Contains(n.Rule().Key, v.Detail.Name) {
			list = append(list, entity{kind: kind, id: v.Text})
		}
	}
	return list
}

// rowKey returns the first key id of the row that a cell is on.
func rowKey(f *gtfs.Feed, c gtfs.Cell) []entity {
	if c.Row < 0 {
		return nil
	}
	for _, field := range f.Table(c.Field.File()).KeyFields() {
		if kind := kindOfID(field.Name); kind != "" && field.IsSet(int(c.Row)) {
			return []entity{{kind: kind, id: string(field.Append(nil, int(c.Row)))}}
		}
	}
	return nil
}

// nameOf returns the name that riders know a thing by, "" where it has none.
func nameOf(f *gtfs.Feed, e entity) string {
	first := func(row int, columns ...*gtfs.Column[gtfs.Text]) string {
		for _, c := range columns {
			if s := c.Text(row); s != "" {
				return s
			}
		}
		return ""
	}
	switch e.kind {
	case "stop":
		if row, ok := f.Stops.StopID.Find(e.id); ok {
			return first(row, &f.Stops.StopName)
		}
	case "route":
		if row, ok := f.Routes.RouteID.Find(e.id); ok {
			return first(row, &f.Routes.RouteShortName, &f.Routes.RouteLongName)
		}
	case "trip":
		if row, ok := f.Trips.TripID.Find(e.id); ok {
			return first(row, &f.Trips.TripShortName, &f.Trips.TripHeadsign)
		}
	case "agency":
		if row, ok := f.Agency.AgencyID.Find(e.id); ok {
			return first(row, &f.Agency.AgencyName)
		}
	}
	return ""
}
