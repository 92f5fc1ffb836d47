package validate

import (
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
)

// An Entity is the thing that a notice is about. Its texts are "" where not known; all are
// where a notice is about a file or the feed as a whole.
type Entity struct {
	Kind EntityKind
	ID   string
	// Name is what riders know it by: a stop_name, the short or long name of a route, the
	// short name or headsign of a trip, an agency_name.
	Name string
	// Related is the id of a second thing.
	Related string
}

// Entity finds the thing a notice is about: the first id among the key details of its
// rule, else the key of the row it points at, else the first id it tells; Related is the
// next other id. Of an agency without an id, as the only one may be, the name is known.
func (n Notice) Entity() (e Entity) {
	for _, found := range slices.Concat(n.keyIDs(), n.rowID(), n.toldIDs()) {
		switch {
		case found.ID == "":
		case e.ID == "":
			e.Kind, e.ID = found.Kind, found.ID
		case e.Related == "" && (found.Kind != e.Kind || found.ID != e.ID):
			e.Related = found.ID
		}
	}
	if agencies := n.run.feed.Agency; e.ID == "" && n.At.Row >= 0 && n.At.Field.File() == gtfs.AgencyFile {
		return Entity{Kind: "agency", Name: agencies.AgencyName.Text(int(n.At.Row))} // the only one needs no id
	}
	e.Name = e.nameIn(n.run.feed)
	return e
}

// keyIDs returns the ids among the key details.
func (n Notice) keyIDs() (list []Entity) {
	for _, name := range n.Rule().Key {
		if v, ok := n.ValueOf(name); ok {
			if kind := v.kind(); kind != "" {
				list = append(list, Entity{Kind: kind, ID: v.Text})
			}
		}
	}
	return list
}

// rowID returns the first id of the key of the row that a notice points at.
func (n Notice) rowID() []Entity {
	if n.At.Row < 0 {
		return nil
	}
	for _, field := range n.run.feed.Table(n.At.Field.File()).KeyFields() {
		if kind := kindOfID(field.Name); kind != "" && field.IsSet(int(n.At.Row)) {
			return []Entity{{Kind: kind, ID: string(field.Append(nil, int(n.At.Row)))}}
		}
	}
	return nil
}

// toldIDs returns the ids among the other details.
func (n Notice) toldIDs() (list []Entity) {
	for _, v := range n.Values() {
		if kind := v.kind(); kind != "" && !slices.Contains(n.Rule().Key, v.Detail.Name) {
			list = append(list, Entity{Kind: kind, ID: v.Text})
		}
	}
	return list
}

// kind returns what a detail is the id of, "" where it is none.
func (v DetailValue) kind() EntityKind {
	if kind := kindOfID(v.Detail.Name); kind != "" || v.Detail.Kind != CellKind || v.Cell.Row < 0 {
		return kind
	}
	return kindOfID(v.Detail.Field[strings.LastIndexByte(v.Detail.Field, '/')+1:])
}

func (e Entity) nameIn(f *gtfs.Feed) string {
	first := func(row int, columns ...*gtfs.Column[gtfs.Text]) string {
		for _, c := range columns {
			if s := c.Text(row); s != "" {
				return s
			}
		}
		return ""
	}
	switch e.Kind {
	case "stop":
		if row, ok := f.Stops.StopID.Find(e.ID); ok {
			return first(row, &f.Stops.StopName)
		}
	case "route":
		if row, ok := f.Routes.RouteID.Find(e.ID); ok {
			return first(row, &f.Routes.RouteShortName, &f.Routes.RouteLongName)
		}
	case "trip":
		if row, ok := f.Trips.TripID.Find(e.ID); ok {
			return first(row, &f.Trips.TripShortName, &f.Trips.TripHeadsign)
		}
	case "agency":
		if row, ok := f.Agency.AgencyID.Find(e.ID); ok {
			return first(row, &f.Agency.AgencyName)
		}
	}
	return ""
}
