package gtfs

// RouteNetworks is route_networks.txt: which route is of which network.
type RouteNetworks struct {
	Table
	NetworkID Column[NetworkID]
	RouteID   Key[RouteID]
}

func (t *RouteNetworks) declare(s *spaces) []Field {
	return []Field{
		id("network_id", &t.NetworkID, s, networkSpace, Required, refersTo("networks.network_id")),
		id("route_id", &t.RouteID.Column, s, routeSpace, Required, key(1), refersTo("routes.route_id")),
	}
}

func (t *RouteNetworks) key() keyColumn { return &t.RouteID }
