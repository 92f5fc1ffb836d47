package gtfs

import "github.com/paulmach/orb"

// shape reads the coordinates of a geometry. The canonical validator reads those of
// any geometry as if they were of a Polygon.
func (l *locationReader) shape(kind string, v *jsonValue) (orb.MultiPolygon, error) {
	if kind == "MultiPolygon" && !l.canonical {
		return multiPolygonOf(v)
	}
	if kind == "Polygon" || l.canonical {
		p, err := polygonOf(v)
		return orb.MultiPolygon{p}, err
	}
	return nil, nil
}

func multiPolygonOf(v *jsonValue) (orb.MultiPolygon, error) {
	m := make(orb.MultiPolygon, 0, len(v.items))
	for i := range v.items {
		p, err := polygonOf(&v.items[i])
		if err != nil {
			return m, err
		}
		m = append(m, p)
	}
	if v.kind != '[' || len(m) == 0 {
		return m, errUnexpected
	}
	return m, nil
}

func polygonOf(v *jsonValue) (orb.Polygon, error) {
	p := make(orb.Polygon, 0, len(v.items))
	for i := range v.items {
		r, err := ringOf(&v.items[i])
		if err != nil {
			return p, err
		}
		p = append(p, r)
	}
	if v.kind != '[' || len(p) == 0 {
		return p, errUnexpected
	}
	return p, nil
}

func ringOf(v *jsonValue) (orb.Ring, error) {
	r := make(orb.Ring, 0, len(v.items))
	if v.kind != '[' || len(v.numbers) > 0 {
		return r, errUnexpected
	}
	for i := range v.items {
		at := &v.items[i]
		if at.kind != '[' || len(at.numbers) < 2 {
			return r, errUnexpected
		}
		r = append(r, orb.Point{at.numbers[0], at.numbers[1]})
	}
	return r, nil
}
