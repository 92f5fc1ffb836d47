package gtfs

// CallsOf returns the calls of a trip in the order of their stop_sequence: rows of
// stop_times.txt. There are none of an unknown trip.
func (f *Feed) CallsOf(id TripID) Rows {
	if x := f.calls.ready(); x != nil {
		return x.of(uint32(id))
	}
	return f.calls.get(&f.took, func() *rowIndex {
		return indexRows(f.StopTimes.TripID.Values(), f.StopTimes.StopSequence.Values(), f.spaces[tripSpace].Len(), f.options.threads())
	}).of(uint32(id))
}

// PointsOf returns the points of a shape in the order of their shape_pt_sequence:
// rows of shapes.txt. There are none of an unknown shape.
func (f *Feed) PointsOf(id ShapeID) Rows {
	if x := f.points.ready(); x != nil {
		return x.of(uint32(id))
	}
	return f.points.get(&f.took, func() *rowIndex {
		return indexRows(f.Shapes.ShapeID.Values(), f.Shapes.ShapePtSequence.Values(), f.spaces[shapeSpace].Len(), f.options.threads())
	}).of(uint32(id))
}

// TripIDs calls yield with every trip id of the feed, those of trips.txt first, in
// the order of their rows, then those that stop_times.txt or another file alone names.
func (f *Feed) TripIDs() func(yield func(TripID) bool) { return every[TripID](f.spaces[tripSpace]) }

// ShapeIDs calls yield with every shape id of the feed.
func (f *Feed) ShapeIDs() func(yield func(ShapeID) bool) { return every[ShapeID](f.spaces[shapeSpace]) }

func every[T ~uint32](s *Space) func(yield func(T) bool) {
	return func(yield func(T) bool) {
		for id := 1; id <= s.Len(); id++ {
			if !yield(T(id)) {
				return
			}
		}
	}
}
