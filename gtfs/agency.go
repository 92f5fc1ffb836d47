package gtfs

// Agency is agency.txt: the agencies that run service, one row per agency.
type Agency struct {
	Table
	AgencyID       Key[AgencyID]
	AgencyName     Column[Text]
	AgencyURL      Column[Text]
	AgencyTimezone Column[Text]
	AgencyLang     Column[Text]
	AgencyPhone    Column[Text]
	AgencyFareURL  Column[Text]
	AgencyEmail    Column[Text]
	CEMVSupport    Column[Enum]
}

func (t *Agency) declare(s *spaces) []Field {
	return []Field{
		id("agency_id", &t.AgencyID.Column, s, agencySpace, ConditionallyRequired, key(1), unique),
		text("agency_name", &t.AgencyName, s, plainText, Required),
		text("agency_url", &t.AgencyURL, s, urlText, Required),
		text("agency_timezone", &t.AgencyTimezone, s, zoneText, Required),
		text("agency_lang", &t.AgencyLang, s, languageText, Optional),
		text("agency_phone", &t.AgencyPhone, s, phoneText, Optional),
		text("agency_fare_url", &t.AgencyFareURL, s, urlText, Optional),
		text("agency_email", &t.AgencyEmail, s, emailText, Optional),
		field("cemv_support", &t.CEMVSupport, enumKind, Optional, values(0, 1, 2)),
	}
}

func (t *Agency) key() keyColumn { return &t.AgencyID }
