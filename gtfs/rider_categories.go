package gtfs

// RiderCategories is rider_categories.txt: the kinds of rider.
type RiderCategories struct {
	Table
	RiderCategoryID       Key[RiderCategoryID]
	RiderCategoryName     Column[Text]
	IsDefaultFareCategory Column[Enum]
	EligibilityURL        Column[Text]
}

func (t *RiderCategories) declare(s *spaces) []Field {
	return []Field{
		id("rider_category_id", &t.RiderCategoryID.Column, s, riderSpace, Required, key(1), unique),
		text("rider_category_name", &t.RiderCategoryName, s, plainText, Required),
		field("is_default_fare_category", &t.IsDefaultFareCategory, enumKind, Required, values(0, 1), columnRequired),
		text("eligibility_url", &t.EligibilityURL, s, urlText, Optional),
	}
}

func (t *RiderCategories) key() keyColumn { return &t.RiderCategoryID }
