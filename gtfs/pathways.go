package gtfs

// Pathways is pathways.txt: the ways inside stations.
type Pathways struct {
	Table
	PathwayID            Key[PathwayID]
	FromStopID           Column[StopID]
	ToStopID             Column[StopID]
	PathwayMode          Column[Enum]
	IsBidirectional      Column[Enum]
	Length               Column[Float]
	TraversalTime        Column[Int]
	StairCount           Column[Int]
	MaxSlope             Column[Float]
	MinWidth             Column[Float]
	SignpostedAs         Column[Text]
	ReversedSignpostedAs Column[Text]
}

func (t *Pathways) declare(s *spaces) []Field {
	return []Field{
		id("pathway_id", &t.PathwayID.Column, s, pathwaySpace, Required, key(1), unique),
		id("from_stop_id", &t.FromStopID, s, stopSpace, Required, refersTo("stops.stop_id")),
		id("to_stop_id", &t.ToStopID, s, stopSpace, Required, refersTo("stops.stop_id")),
		field("pathway_mode", &t.PathwayMode, enumKind, Required, values(1, 2, 3, 4, 5, 6, 7)),
		field("is_bidirectional", &t.IsBidirectional, enumKind, Required, values(0, 1)),
		field("length", &t.Length, nonNegativeReal, Optional),
		field("traversal_time", &t.TraversalTime, positiveInt, Optional),
		field("stair_count", &t.StairCount, nonNullInt, Optional),
		field("max_slope", &t.MaxSlope, floatKind, Optional),
		field("min_width", &t.MinWidth, positiveReal, Optional),
		text("signposted_as", &t.SignpostedAs, s, plainText, Optional),
		text("reversed_signposted_as", &t.ReversedSignpostedAs, s, plainText, Optional),
	}
}

func (t *Pathways) key() keyColumn { return &t.PathwayID }
