package gtfs

// LocationGroupStops is location_group_stops.txt: which stop is in which group.
type LocationGroupStops struct {
	Table
	LocationGroupID Column[LocationGroupID]
	StopID          Column[StopID]
}

func (t *LocationGroupStops) declare(s *spaces) []Field {
	return []Field{
		id("location_group_id", &t.LocationGroupID, s, groupSpace, Required, rowKey, refersTo("location_groups.location_group_id")),
		id("stop_id", &t.StopID, s, stopSpace, Required, rowKey, refersTo("stops.stop_id")),
	}
}
