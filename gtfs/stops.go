package gtfs

// Stops is stops.txt: the places of a feed: stops, stations, entrances, nodes and boarding areas.
type Stops struct {
	Table
	StopID             Key[StopID]
	StopCode           Column[Text]
	StopName           Column[Text]
	TTSStopName        Column[Text]
	StopDesc           Column[Text]
	StopLat            Column[Float]
	StopLon            Column[Float]
	ZoneID             Column[ZoneID]
	StopURL            Column[Text]
	LocationType       Column[Enum]
	ParentStation      Column[StopID]
	StopTimezone       Column[Text]
	WheelchairBoarding Column[Enum]
	LevelID            Column[LevelID]
	PlatformCode       Column[Text]
	StopAccess         Column[Enum]
}

func (t *Stops) declare(s *spaces) []Field {
	return []Field{
		id("stop_id", &t.StopID.Column, s, stopSpace, Required, key(1), unique),
		text("stop_code", &t.StopCode, s, plainText, Optional),
		text("stop_name", &t.StopName, s, plainText, ConditionallyRequired),
		text("tts_stop_name", &t.TTSStopName, s, plainText, Optional),
		text("stop_desc", &t.StopDesc, s, plainText, Optional),
		field("stop_lat", &t.StopLat, latitudeKind, ConditionallyRequired),
		field("stop_lon", &t.StopLon, longitudeKind, ConditionallyRequired),
		id("zone_id", &t.ZoneID, s, zoneSpace, Optional),
		text("stop_url", &t.StopURL, s, urlText, Optional),
		field("location_type", &t.LocationType, enumKind, Optional, values(0, 1, 2, 3, 4)),
		id("parent_station", &t.ParentStation, s, stopSpace, ConditionallyRequired, refersTo("stops.stop_id")),
		text("stop_timezone", &t.StopTimezone, s, zoneText, Optional),
		field("wheelchair_boarding", &t.WheelchairBoarding, enumKind, Optional, values(0, 1, 2)),
		id("level_id", &t.LevelID, s, levelSpace, Optional, refersTo("levels.level_id")),
		text("platform_code", &t.PlatformCode, s, plainText, Optional),
		field("stop_access", &t.StopAccess, enumKind, ConditionallyForbidden, values(0, 1)),
	}
}

func (t *Stops) key() keyColumn { return &t.StopID }
