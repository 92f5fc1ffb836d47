package gtfs

// StopAreas is stop_areas.txt: which stop is in which area.
type StopAreas struct {
	Table
	AreaID Column[AreaID]
	StopID Column[StopID]
}

func (t *StopAreas) declare(s *spaces) []Field {
	return []Field{
		id("area_id", &t.AreaID, s, areaSpace, Required, rowKey, refersTo("areas.area_id")),
		id("stop_id", &t.StopID, s, stopSpace, Required, rowKey, refersTo("stops.stop_id")),
	}
}
