package gtfs

// FareMedia is fare_media.txt: what carries a fare: paper, card, phone.
type FareMedia struct {
	Table
	FareMediaID   Key[FareMediaID]
	FareMediaName Column[Text]
	FareMediaType Column[Enum]
}

func (t *FareMedia) declare(s *spaces) []Field {
	return []Field{
		id("fare_media_id", &t.FareMediaID.Column, s, mediaSpace, Required, key(1), unique),
		text("fare_media_name", &t.FareMediaName, s, plainText, Optional),
		field("fare_media_type", &t.FareMediaType, enumKind, Required, values(0, 1, 2, 3, 4)),
	}
}

func (t *FareMedia) key() keyColumn { return &t.FareMediaID }
