package gtfs

// Attributions is attributions.txt: who made or runs what.
type Attributions struct {
	Table
	AttributionID    Key[AttributionID]
	AgencyID         Column[AgencyID]
	RouteID          Column[RouteID]
	TripID           Column[TripID]
	OrganizationName Column[Text]
	IsProducer       Column[Enum]
	IsOperator       Column[Enum]
	IsAuthority      Column[Enum]
	AttributionURL   Column[Text]
	AttributionEmail Column[Text]
	AttributionPhone Column[Text]
}

func (t *Attributions) declare(s *spaces) []Field {
	return []Field{
		id("attribution_id", &t.AttributionID.Column, s, attributionSpace, Optional, key(1), unique),
		id("agency_id", &t.AgencyID, s, agencySpace, Optional, refersTo("agency.agency_id")),
		id("route_id", &t.RouteID, s, routeSpace, Optional, refersTo("routes.route_id")),
		id("trip_id", &t.TripID, s, tripSpace, Optional, refersTo("trips.trip_id")),
		text("organization_name", &t.OrganizationName, s, plainText, Required),
		field("is_producer", &t.IsProducer, enumKind, Optional, values(0, 1)),
		field("is_operator", &t.IsOperator, enumKind, Optional, values(0, 1)),
		field("is_authority", &t.IsAuthority, enumKind, Optional, values(0, 1)),
		text("attribution_url", &t.AttributionURL, s, urlText, Optional),
		text("attribution_email", &t.AttributionEmail, s, emailText, Optional),
		text("attribution_phone", &t.AttributionPhone, s, phoneText, Optional),
	}
}

func (t *Attributions) key() keyColumn { return &t.AttributionID }
