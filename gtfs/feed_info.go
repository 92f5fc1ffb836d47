package gtfs

// FeedInfo is feed_info.txt: the feed about itself, one row.
type FeedInfo struct {
	Table
	FeedPublisherName Column[Text]
	FeedPublisherURL  Column[Text]
	FeedLang          Column[Text]
	DefaultLang       Column[Text]
	FeedStartDate     Column[Date]
	FeedEndDate       Column[Date]
	FeedVersion       Column[Text]
	FeedContactEmail  Column[Text]
	FeedContactURL    Column[Text]
}

func (t *FeedInfo) declare(s *spaces) []Field {
	return []Field{
		text("feed_publisher_name", &t.FeedPublisherName, s, plainText, Required),
		text("feed_publisher_url", &t.FeedPublisherURL, s, urlText, Required),
		text("feed_lang", &t.FeedLang, s, languageText, Required),
		text("default_lang", &t.DefaultLang, s, languageText, Optional),
		field("feed_start_date", &t.FeedStartDate, dateKind, Recommended),
		field("feed_end_date", &t.FeedEndDate, dateKind, Recommended),
		text("feed_version", &t.FeedVersion, s, plainText, Recommended),
		text("feed_contact_email", &t.FeedContactEmail, s, emailText, Optional),
		text("feed_contact_url", &t.FeedContactURL, s, urlText, Optional),
	}
}
