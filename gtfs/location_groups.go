package gtfs

// LocationGroups is location_groups.txt: groups of stops that riders may ask for.
type LocationGroups struct {
	Table
	LocationGroupID   Key[LocationGroupID]
	LocationGroupName Column[Text]
}

func (t *LocationGroups) declare(s *spaces) []Field {
	return []Field{
		id("location_group_id", &t.LocationGroupID.Column, s, groupSpace, Required, key(1), unique),
		text("location_group_name", &t.LocationGroupName, s, plainText, Optional),
	}
}

func (t *LocationGroups) key() keyColumn { return &t.LocationGroupID }
