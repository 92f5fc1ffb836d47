package gtfs

// Timeframes is timeframes.txt: the times of day and days that fares depend on.
type Timeframes struct {
	Table
	TimeframeGroupID Column[TimeframeGroupID]
	StartTime        Column[Time]
	EndTime          Column[Time]
	ServiceID        Column[ServiceID]
}

func (t *Timeframes) declare(s *spaces) []Field {
	return []Field{
		id("timeframe_group_id", &t.TimeframeGroupID, s, timeframeSpace, Required, rowKey),
		field("start_time", &t.StartTime, localTimeKind, ConditionallyRequired, rowKey),
		field("end_time", &t.EndTime, localTimeKind, ConditionallyRequired, rowKey),
		id("service_id", &t.ServiceID, s, serviceSpace, Required, rowKey, refersTo("calendar.service_id", "calendar_dates.service_id")),
	}
}
