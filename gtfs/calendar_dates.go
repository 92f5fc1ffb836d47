package gtfs

// CalendarDates is calendar_dates.txt: the days added to a service or taken from it.
type CalendarDates struct {
	Table
	ServiceID     Column[ServiceID]
	Date          Column[Date]
	ExceptionType Column[Enum]
}

func (t *CalendarDates) declare(s *spaces) []Field {
	return []Field{
		id("service_id", &t.ServiceID, s, serviceSpace, Required, key(1), refersTo("calendar.service_id"), orOwn),
		field("date", &t.Date, dateKind, Required, key(2)),
		field("exception_type", &t.ExceptionType, enumKind, Required, values(1, 2)),
	}
}
