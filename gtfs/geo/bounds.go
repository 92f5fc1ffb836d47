package geo

import (
	"math"
	"slices"
)

// Bounds is a rectangle of latitude and longitude. It knows no antimeridian: points on
// both sides of it span nearly the whole earth.
type Bounds struct{ Min, Max Point }

// BoundsOf returns the rectangle around the known points; ok is false if there is none.
func BoundsOf(points []Point) (b Bounds, ok bool) {
	inf := math.Inf(1)
	b = Bounds{Point{inf, inf}, Point{-inf, -inf}}
	for _, p := range points {
		if !p.Known() {
			continue
		}
		ok = true
		b.Min = Point{math.Min(b.Min.Lat, p.Lat), math.Min(b.Min.Lon, p.Lon)}
		b.Max = Point{math.Max(b.Max.Lat, p.Lat), math.Max(b.Max.Lon, p.Lon)}
	}
	if !ok {
		b = Bounds{Unknown(), Unknown()}
	}
	return b, ok
}

// Contains reports whether p lies in the rectangle, its edges included.
func (b Bounds) Contains(p Point) bool {
	return b.Min.Lat <= p.Lat && p.Lat <= b.Max.Lat && b.Min.Lon <= p.Lon && p.Lon <= b.Max.Lon
}

// Centre returns the point of median latitude and median longitude of the known points,
// which a few stray ones do not move; [Unknown] if there is none.
func Centre(points []Point) Point {
	known := Known(points)
	if len(known) == 0 {
		return Unknown()
	}
	lats, lons := make([]float64, len(known)), make([]float64, len(known))
	for i, p := range known {
		lats[i], lons[i] = p.Lat, p.Lon
	}
	return Point{median(lats), median(lons)}
}

// median sorts values. Of an even number it takes the lower of the middle two, so that
// the result is a value that was there.
func median(values []float64) float64 {
	slices.Sort(values)
	return values[(len(values)-1)/2]
}

// Length returns the length of the line through the known points in metres.
func Length(points []Point) float64 { return NewLine(Known(points)).Length() }
