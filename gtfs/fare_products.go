package gtfs

// FareProducts is fare_products.txt: what can be bought.
type FareProducts struct {
	Table
	FareProductID   Column[FareProductID]
	FareProductName Column[Text]
	RiderCategoryID Column[RiderCategoryID]
	FareMediaID     Column[FareMediaID]
	Amount          Column[Amount]
	Currency        Column[Text]
}

func (t *FareProducts) declare(s *spaces) []Field {
	return []Field{
		id("fare_product_id", &t.FareProductID, s, productSpace, Required, key(1)),
		text("fare_product_name", &t.FareProductName, s, plainText, Optional),
		id("rider_category_id", &t.RiderCategoryID, s, riderSpace, Optional, key(2), refersTo("rider_categories.rider_category_id")),
		id("fare_media_id", &t.FareMediaID, s, mediaSpace, Optional, key(3), refersTo("fare_media.fare_media_id")),
		field("amount", &t.Amount, amountKind, Required),
		text("currency", &t.Currency, s, currencyText, Required),
	}
}
