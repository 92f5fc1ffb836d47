package rules

import (
	"math"

	"github.com/quai-transit/quai/gtfs/geo"
)

// explain finds the one slip without which the stop lies in the area and near another stop.
func (a *servedArea) explain(m *misplacement, near *geo.Grid) {
	lat, lon := m.given.Lat, m.given.Lon
	for _, try := range [...]struct {
		slip slip
		at   []geo.Point
	}{
		{swappedAxes, []geo.Point{{Lat: lon, Lon: lat}}},
		{flippedSign, []geo.Point{{Lat: -lat, Lon: lon}, {Lat: lat, Lon: -lon}, {Lat: -lat, Lon: -lon}}},
		{lostDecimals, shifted(m.given)},
	} {
		if at, ok := a.only(try.at); ok {
			if sure := a.certainty(near, at, m.row); sure > 0 {
				m.slip, m.meant, m.confidence = try.slip, at, sure
				return
			}
		}
	}
}

// shifted returns a point with the decimal point of one coordinate elsewhere.
func shifted(pt geo.Point) (all []geo.Point) {
	for k := -6; k <= 6; k++ {
		if k != 0 {
			by := math.Pow10(k)
			all = append(all, geo.Point{Lat: pt.Lat * by, Lon: pt.Lon}, geo.Point{Lat: pt.Lat, Lon: pt.Lon * by})
		}
	}
	return all
}

// only returns the point that lies in the area, false where none or several do.
func (a *servedArea) only(points []geo.Point) (in geo.Point, ok bool) {
	for _, pt := range points {
		if a.holds(pt) {
			if ok {
				return in, false
			}
			in, ok = pt, true
		}
	}
	return in, ok
}

// certainty returns how sure it is that a point belongs among the stops: others are
// within 5 km, or within 20; 0 where there are none.
func (a *servedArea) certainty(near *geo.Grid, pt geo.Point, row int) float64 {
	for _, c := range [...]struct{ metres, sure float64 }{{5_000, 0.95}, {20_000, 0.7}} {
		found := false
		near.Near(pt, c.metres, func(i int) { found = found || int(a.stops[i].row) != row })
		if found {
			return c.sure
		}
	}
	return 0
}
