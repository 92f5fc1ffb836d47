package gtfs

// Frequencies is frequencies.txt: trips that run at intervals.
type Frequencies struct {
	Table
	TripID      Column[TripID]
	StartTime   Column[Time]
	EndTime     Column[Time]
	HeadwaySecs Column[Int]
	ExactTimes  Column[Enum]
}

func (t *Frequencies) declare(s *spaces) []Field {
	return []Field{
		id("trip_id", &t.TripID, s, tripSpace, Required, key(1), refersTo("trips.trip_id")),
		field("start_time", &t.StartTime, timeKind, Required, key(2)),
		field("end_time", &t.EndTime, timeKind, Required),
		field("headway_secs", &t.HeadwaySecs, positiveInt, Required),
		field("exact_times", &t.ExactTimes, enumKind, Optional, values(0, 1)),
	}
}
