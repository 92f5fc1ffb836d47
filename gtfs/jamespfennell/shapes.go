package jamespfennell

import (
	"cmp"
	"slices"

	jf "github.com/jamespfennell/gtfs"

	"github.com/quai-transit/quai/gtfs"
)

// shapes carries the shapes sorted by id, the points of each in the order of their
// sequence. A shape none of whose points can be carried has none.
func (b *builder) shapes() {
	t := b.feed.Shapes
	var ids []gtfs.ShapeID
	b.loss.ShapePoints = t.Len()
	for id := range b.feed.ShapeIDs() {
		if b.feed.PointsOf(id).Len() > 0 {
			ids = append(ids, id)
		}
	}
	name := func(id gtfs.ShapeID) string { return string(t.ShapeID.Space().Bytes(uint32(id))) }
	slices.SortFunc(ids, func(x, y gtfs.ShapeID) int { return cmp.Compare(name(x), name(y)) })
	list := make([]jf.Shape, len(ids))
	b.shapeOf = make(map[gtfs.ShapeID]*jf.Shape, len(ids))
	for i, id := range ids {
		list[i] = jf.Shape{ID: name(id), Points: b.points(b.feed.PointsOf(id))}
		b.loss.ShapePoints -= len(list[i].Points)
		b.shapeOf[id] = &list[i]
	}
	b.static.Shapes = list
}

func (b *builder) points(rows gtfs.Rows) []jf.ShapePoint {
	t := b.feed.Shapes
	points := make([]jf.ShapePoint, 0, rows.Len())
	for k := range rows.Len() {
		i := rows.Row(k)
		lat, lon := t.ShapePtLat.At(i), t.ShapePtLon.At(i)
		if !lat.IsSet() || !lon.IsSet() || !t.ShapePtSequence.At(i).IsSet() {
			continue
		}
		points = append(points, jf.ShapePoint{
			Latitude: float64(lat), Longitude: float64(lon), Distance: pointer(t.ShapeDistTraveled.At(i)),
		})
	}
	return points
}
