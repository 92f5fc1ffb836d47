package gtfs

// Shapes is shapes.txt: the points of the ways that vehicles follow, one row per point.
type Shapes struct {
	Table
	ShapeID           Column[ShapeID]
	ShapePtLat        Column[Float]
	ShapePtLon        Column[Float]
	ShapePtSequence   Column[Int]
	ShapeDistTraveled Column[Float]
}

func (t *Shapes) declare(s *spaces) []Field {
	return []Field{
		id("shape_id", &t.ShapeID, s, shapeSpace, Required, key(1)),
		field("shape_pt_lat", &t.ShapePtLat, latitudeKind, Required),
		field("shape_pt_lon", &t.ShapePtLon, longitudeKind, Required),
		field("shape_pt_sequence", &t.ShapePtSequence, nonNegativeInt, Required, key(2)),
		field("shape_dist_traveled", &t.ShapeDistTraveled, nonNegativeReal, Optional),
	}
}
