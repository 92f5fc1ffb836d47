package dataset

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
)

// A group is a route in one direction: the trips riders think of as one line.
type group struct {
	route gtfs.RouteID
	dir   gtfs.Enum
	trips []int32 // rows of trips.txt, in the order of trip ids
}

// direction returns the direction as tables have it.
func (g *group) direction() *int32 { return lone(g.dir) }

// groups returns the routes and directions that have trips, in the order of the texts of
// route ids, then of directions, where not given comes first.
func (in *Input) groups() []*group {
	return in.facts.groups.get(func() []*group {
		type key struct {
			route gtfs.RouteID
			dir   gtfs.Enum
		}
		t, byKey := in.Feed.Trips, map[key]*group{}
		var all []*group
		for _, row := range in.trips().rows {
			k := key{t.RouteID.At(int(row)), t.DirectionID.At(int(row))}
			g := byKey[k]
			if g == nil {
				g = &group{route: k.route, dir: k.dir}
				byKey[k], all = g, append(all, g)
			}
			g.trips = append(g.trips, row)
		}
		texts := in.names().route
		slices.SortFunc(all, func(a, b *group) int {
			return cmp.Or(strings.Compare(texts[a.route], texts[b.route]), cmp.Compare(a.dir, b.dir))
		})
		return all
	})
}

// A line is what rows of several tables say of a route; its fields are not given where
// the feed has no such route.
type line struct {
	id, shortName, longName *string
	agencyID, agencyName    *string
	routeType               gtfs.Enum // -1 where it is not given
	mode                    gtfs.Mode
}

// noType is the route_type of a route that has none.
const noType gtfs.Enum = -1

// lineOf returns what is known of a route.
func (in *Input) lineOf(id gtfs.RouteID) line {
	r, n := in.Feed.Routes, in.names()
	l := line{id: &n.route[id], routeType: noType}
	row, ok := r.RouteID.Row(id)
	if !ok {
		return l
	}
	l.routeType = r.RouteType.At(row).Or(noType)
	l.mode = gtfs.ModeOf(l.routeType)
	l.shortName, l.longName = given(n.text, r.RouteShortName.At(row)), given(n.text, r.RouteLongName.At(row))
	l.agencyID, l.agencyName = in.agencyOf(r.AgencyID.At(row))
	return l
}

// agencyOf returns an agency's id and name; of a route that names none those of the only
// agency there is.
func (in *Input) agencyOf(id gtfs.AgencyID) (agency, name *string) {
	a, n := in.Feed.Agency, in.names()
	row, ok := a.AgencyID.Row(id)
	if !ok && id == 0 && a.Len() == 1 {
		id, row, ok = a.AgencyID.At(0), 0, true
	}
	if ok {
		name = given(n.text, a.AgencyName.At(row))
	}
	return given(n.agency, id), name
}

// name returns the short name of the route, its long name where it has none, else its id.
func (l line) name() string {
	for _, s := range []*string{l.shortName, l.longName} {
		if s != nil {
			return *s
		}
	}
	return *l.id
}
