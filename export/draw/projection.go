package draw

import (
	"math"
	"slices"

	"github.com/quai-transit/quai/gtfs/geo"
)

// A projection puts places on the canvas: web Mercator, which keeps shapes, with the
// scale of its middle. Longitudes are taken the short way from the middle, so that a
// network on both sides of the antimeridian stays in one piece.
type projection struct {
	centre geo.Point
	// scale is units of the canvas per radian of longitude.
	scale float64
	// middle is where the centre comes to lie.
	middle xy
	y0     float64
}

// fit returns the projection that shows all points within the frame.
func fit(points []geo.Point, frame box) projection {
	p := projection{centre: geo.Centre(points), scale: 1}
	if !p.centre.Known() {
		p.centre = geo.Point{}
	}
	p.y0 = mercator(p.centre.Lat)
	around := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, point := range points {
		if point.Known() {
			around = around.with(p.at(point))
		}
	}
	if around.x0 > around.x1 {
		around = box{}
	}
	// No map is larger than 500 m across a single stop.
	smallest := 500.0 / geo.EarthRadius / math.Cos(p.centre.Lat*math.Pi/180)
	width, height := math.Max(around.x1-around.x0, smallest), math.Max(around.y1-around.y0, smallest)
	p.scale = math.Min((frame.x1-frame.x0)/width, (frame.y1-frame.y0)/height)
	mid := xy{(around.x0 + around.x1) / 2, (around.y0 + around.y1) / 2}
	p.middle = xy{(frame.x0+frame.x1)/2 - float64(mid.x*p.scale), (frame.y0+frame.y1)/2 - float64(mid.y*p.scale)}
	return p
}

func mercator(lat float64) float64 {
	const limit = 85 // the poles are infinitely far away
	lat = math.Max(-limit, math.Min(limit, lat))
	return math.Log(math.Tan(math.Pi/4 + lat*math.Pi/360))
}

func (p projection) at(point geo.Point) xy {
	east := math.Remainder(point.Lon-p.centre.Lon, 360) * math.Pi / 180
	north := mercator(point.Lat) - p.y0
	return xy{p.middle.x + float64(east*p.scale), p.middle.y - float64(north*p.scale)}
}

// metres returns how long a unit of the canvas is in the middle of the map.
func (p projection) metres() float64 {
	return geo.EarthRadius * math.Cos(p.centre.Lat*math.Pi/180) / p.scale
}

// line returns a line on the canvas, without what is too fine to see.
func (p projection) line(points []geo.Point) []xy {
	kept := geo.Simplify(points, 0.4*p.metres())
	line := make([]xy, len(kept))
	for i, point := range kept {
		line[i] = p.at(point)
	}
	return line
}

// mostOf leaves out the few points so far from the others that showing them would leave
// nothing to see of the rest (a stop at 0° 0°, a swapped pair): those beyond four times
// the distance from the middle within which 95 of 100 lie.
func mostOf(points []geo.Point) []geo.Point {
	known := geo.Known(points)
	if len(known) == 0 {
		return nil
	}
	centre := geo.Centre(known)
	distances := make([]float64, len(known))
	for i, p := range known {
		distances[i] = geo.Haversine(centre, p)
	}
	sorted := slices.Sorted(slices.Values(distances))
	limit := math.Max(4*sorted[(len(sorted)-1)*95/100], 1000)
	kept := known[:0]
	for i, p := range known {
		if distances[i] <= limit {
			kept = append(kept, p)
		}
	}
	return kept
}

// A box is a rectangle on the canvas.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) with(p xy) box {
	return box{math.Min(b.x0, p.x), math.Min(b.y0, p.y), math.Max(b.x1, p.x), math.Max(b.y1, p.y)}
}

func (b box) overlaps(o box) bool { return b.x0 < o.x1 && o.x0 < b.x1 && b.y0 < o.y1 && o.y0 < b.y1 }

func (b box) holds(o box) bool {
	return b.x0 <= o.x0 && o.x1 <= b.x1 && b.y0 <= o.y0 && o.y1 <= b.y1
}

func (b box) grown(by float64) box { return box{b.x0 - by, b.y0 - by, b.x1 + by, b.y1 + by} }

func (b box) has(p xy) bool { return b.x0 <= p.x && p.x <= b.x1 && b.y0 <= p.y && p.y <= b.y1 }

func around(p xy, r float64) box { return box{p.x, p.y, p.x, p.y}.grown(r) }
