package gtfs

// Routes is routes.txt: the routes, one row per line as riders know it.
type Routes struct {
	Table
	RouteID           Key[RouteID]
	AgencyID          Column[AgencyID]
	RouteShortName    Column[Text]
	RouteLongName     Column[Text]
	RouteDesc         Column[Text]
	RouteType         Column[Enum]
	RouteURL          Column[Text]
	RouteColor        Column[Color]
	RouteTextColor    Column[Color]
	RouteSortOrder    Column[Int]
	ContinuousPickup  Column[Enum]
	ContinuousDropOff Column[Enum]
	NetworkID         Column[NetworkID]
	CEMVSupport       Column[Enum]
}

func (t *Routes) declare(s *spaces) []Field {
	return []Field{
		id("route_id", &t.RouteID.Column, s, routeSpace, Required, key(1), unique),
		id("agency_id", &t.AgencyID, s, agencySpace, ConditionallyRequired, refersTo("agency.agency_id")),
		text("route_short_name", &t.RouteShortName, s, plainText, ConditionallyRequired),
		text("route_long_name", &t.RouteLongName, s, plainText, ConditionallyRequired),
		text("route_desc", &t.RouteDesc, s, plainText, Optional),
		field("route_type", &t.RouteType, enumKind, Required, values(0, 1, 2, 3, 4, 5, 6, 7, 11, 12)),
		text("route_url", &t.RouteURL, s, urlText, Optional),
		field("route_color", &t.RouteColor, colorKind, Optional),
		field("route_text_color", &t.RouteTextColor, colorKind, Optional),
		field("route_sort_order", &t.RouteSortOrder, nonNegativeInt, Optional),
		field("continuous_pickup", &t.ContinuousPickup, enumKind, ConditionallyForbidden, values(0, 1, 2, 3)),
		field("continuous_drop_off", &t.ContinuousDropOff, enumKind, ConditionallyForbidden, values(0, 1, 2, 3)),
		id("network_id", &t.NetworkID, s, networkSpace, ConditionallyForbidden),
		field("cemv_support", &t.CEMVSupport, enumKind, Optional, values(0, 1, 2)),
	}
}

func (t *Routes) key() keyColumn { return &t.RouteID }
