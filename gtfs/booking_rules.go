package gtfs

// BookingRules is booking_rules.txt: how riders book.
type BookingRules struct {
	Table
	BookingRuleID          Key[BookingRuleID]
	BookingType            Column[Enum]
	PriorNoticeDurationMin Column[Int]
	PriorNoticeDurationMax Column[Int]
	PriorNoticeLastDay     Column[Int]
	PriorNoticeLastTime    Column[Time]
	PriorNoticeStartDay    Column[Int]
	PriorNoticeStartTime   Column[Time]
	PriorNoticeServiceID   Column[ServiceID]
	Message                Column[Text]
	PickupMessage          Column[Text]
	DropOffMessage         Column[Text]
	PhoneNumber            Column[Text]
	InfoURL                Column[Text]
	BookingURL             Column[Text]
}

func (t *BookingRules) declare(s *spaces) []Field {
	return []Field{
		id("booking_rule_id", &t.BookingRuleID.Column, s, bookingSpace, Required, key(1), unique),
		field("booking_type", &t.BookingType, enumKind, Required, values(0, 1, 2)),
		field("prior_notice_duration_min", &t.PriorNoticeDurationMin, integerKind, ConditionallyRequired),
		field("prior_notice_duration_max", &t.PriorNoticeDurationMax, integerKind, ConditionallyForbidden),
		field("prior_notice_last_day", &t.PriorNoticeLastDay, integerKind, ConditionallyRequired),
		field("prior_notice_last_time", &t.PriorNoticeLastTime, timeKind, ConditionallyRequired),
		field("prior_notice_start_day", &t.PriorNoticeStartDay, integerKind, ConditionallyForbidden),
		field("prior_notice_start_time", &t.PriorNoticeStartTime, timeKind, ConditionallyRequired),
		id("prior_notice_service_id", &t.PriorNoticeServiceID, s, serviceSpace, ConditionallyForbidden, refersTo("calendar.service_id")),
		text("message", &t.Message, s, plainText, Optional),
		text("pickup_message", &t.PickupMessage, s, plainText, Optional),
		text("drop_off_message", &t.DropOffMessage, s, plainText, Optional),
		text("phone_number", &t.PhoneNumber, s, phoneText, Optional),
		text("info_url", &t.InfoURL, s, urlText, Optional),
		text("booking_url", &t.BookingURL, s, urlText, Optional),
	}
}

func (t *BookingRules) key() keyColumn { return &t.BookingRuleID }
