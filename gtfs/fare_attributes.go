package gtfs

// FareAttributes is fare_attributes.txt: the fares of the first fare model.
type FareAttributes struct {
	Table
	FareID           Key[FareID]
	Price            Column[Float]
	CurrencyType     Column[Text]
	PaymentMethod    Column[Enum]
	Transfers        Column[Enum]
	AgencyID         Column[AgencyID]
	TransferDuration Column[Int]
}

func (t *FareAttributes) declare(s *spaces) []Field {
	return []Field{
		id("fare_id", &t.FareID.Column, s, fareSpace, Required, key(1), unique),
		field("price", &t.Price, nonNegativeReal, Required),
		text("currency_type", &t.CurrencyType, s, currencyText, Required),
		field("payment_method", &t.PaymentMethod, enumKind, Required, values(0, 1)),
		field("transfers", &t.Transfers, enumKind, Required, values(0, 1, 2), columnRequired),
		id("agency_id", &t.AgencyID, s, agencySpace, ConditionallyRequired, refersTo("agency.agency_id")),
		field("transfer_duration", &t.TransferDuration, nonNegativeInt, Optional),
	}
}

func (t *FareAttributes) key() keyColumn { return &t.FareID }
