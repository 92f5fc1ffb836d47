package gtfs

// Translations is translations.txt: texts of the feed in other languages.
type Translations struct {
	Table
	TableName   Column[Text]
	FieldName   Column[Text]
	Language    Column[Text]
	Translation Column[Text]
	RecordID    Column[Text]
	RecordSubID Column[Text]
	FieldValue  Column[Text]
}

func (t *Translations) declare(s *spaces) []Field {
	return []Field{
		text("table_name", &t.TableName, s, enumText, Required, words("agency", "stops", "routes", "trips", "stop_times", "pathways", "levels", "feed_info", "attributions"), key(1)),
		text("field_name", &t.FieldName, s, plainText, Required, key(2)),
		text("language", &t.Language, s, languageText, Required, key(3)),
		text("translation", &t.Translation, s, anyText, Required),
		id("record_id", &t.RecordID, s, textSpace, ConditionallyRequired, key(4), refersTo("agency.agency_id", "stops.stop_id", "routes.route_id", "trips.trip_id", "stop_times.trip_id", "pathways.pathway_id", "levels.level_id", "attributions.attribution_id")),
		id("record_sub_id", &t.RecordSubID, s, textSpace, ConditionallyRequired, key(5), refersTo("stop_times.stop_sequence")),
		text("field_value", &t.FieldValue, s, anyText, ConditionallyRequired, key(6)),
	}
}
