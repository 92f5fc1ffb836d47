package gtfs

// Areas is areas.txt: the areas of the fare model.
type Areas struct {
	Table
	AreaID   Key[AreaID]
	AreaName Column[Text]
}

func (t *Areas) declare(s *spaces) []Field {
	return []Field{
		id("area_id", &t.AreaID.Column, s, areaSpace, Required, key(1), unique),
		text("area_name", &t.AreaName, s, plainText, Optional),
	}
}

func (t *Areas) key() keyColumn { return &t.AreaID }
