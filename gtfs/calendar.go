package gtfs

// Calendar is calendar.txt: the services that follow the week, one row per service.
type Calendar struct {
	Table
	ServiceID Key[ServiceID]
	Monday    Column[Enum]
	Tuesday   Column[Enum]
	Wednesday Column[Enum]
	Thursday  Column[Enum]
	Friday    Column[Enum]
	Saturday  Column[Enum]
	Sunday    Column[Enum]
	StartDate Column[Date]
	EndDate   Column[Date]
}

func (t *Calendar) declare(s *spaces) []Field {
	return []Field{
		id("service_id", &t.ServiceID.Column, s, serviceSpace, Required, key(1), unique),
		field("monday", &t.Monday, enumKind, Required, values(0, 1)),
		field("tuesday", &t.Tuesday, enumKind, Required, values(0, 1)),
		field("wednesday", &t.Wednesday, enumKind, Required, values(0, 1)),
		field("thursday", &t.Thursday, enumKind, Required, values(0, 1)),
		field("friday", &t.Friday, enumKind, Required, values(0, 1)),
		field("saturday", &t.Saturday, enumKind, Required, values(0, 1)),
		field("sunday", &t.Sunday, enumKind, Required, values(0, 1)),
		field("start_date", &t.StartDate, dateKind, Required),
		field("end_date", &t.EndDate, dateKind, Required),
	}
}

func (t *Calendar) key() keyColumn { return &t.ServiceID }
