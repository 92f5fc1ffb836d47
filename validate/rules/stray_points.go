package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// strayPoints reports the points of stops, shapes and zones that stray tells.
func strayPoints(p *validate.Pass, stray func(lat, lon float64) bool) {
	s := p.Feed.Stops
	strayCells(p, &s.StopLat, &s.StopLon, stray, s.StopID.Cell)
	t := p.Feed.Shapes
	strayCells(p, &t.ShapePtLat, &t.ShapePtLon, stray, func(int) gtfs.Cell { return validate.Of(gtfs.ShapesFile) })
	z := p.Feed.Locations
	none := validate.FieldName(gtfs.WholeRow(gtfs.LocationsFile))
	for row, shape := range z.Geometry {
		for _, polygon := range shape {
			for _, ring := range polygon {
				for _, pt := range ring {
					if stray(pt.Lat(), pt.Lon()) {
						p.Report(z.ID.Cell(row), validate.Num(row), validate.At(z.ID.Cell(row)),
							none, validate.Num(pt.Lat()), none, validate.Num(pt.Lon()))
					}
				}
			}
		}
	}
}

// strayCells reports the rows of two columns that hold a stray point; entity returns
// the cell that names what lies there.
func strayCells(p *validate.Pass, lat, lon *gtfs.Column[gtfs.Float], stray func(lat, lon float64) bool, entity func(int) gtfs.Cell) {
	if !lat.Given() || !lon.Given() {
		return
	}
	lons := lon.Values()
	for i, y := range lat.Values() {
		if x := lons[i]; y.IsSet() && x.IsSet() && stray(float64(y), float64(x)) {
			p.Report(lat.Cell(i), validate.NoNum(), validate.At(entity(i)), validate.FieldName(lat.Field()),
				validate.Num(float64(y)), validate.FieldName(lon.Field()), validate.Num(float64(x)))
		}
	}
}
