package sample

import "math"

// An xy is a point or vector on the plan of the city: metres east and north of
// its centre.
type xy struct{ x, y float64 }

func (a xy) add(b xy) xy            { return xy{a.x + b.x, a.y + b.y} }
func (a xy) sub(b xy) xy            { return xy{a.x - b.x, a.y - b.y} }
func (a xy) times(k float64) xy     { return xy{a.x * k, a.y * k} }
func (a xy) len() float64           { return math.Hypot(a.x, a.y) }
func (a xy) to(b xy) float64        { return b.sub(a).len() }
func (a xy) dot(b xy) float64       { return a.x*b.x + a.y*b.y }
func (a xy) right() xy              { return xy{a.y, -a.x} }
func between(a, b xy, t float64) xy { return a.add(b.sub(a).times(t)) }

// unit returns the vector of length 1; the zero vector stays.
func (a xy) unit() xy {
	if l := a.len(); l > 0 {
		return a.times(1 / l)
	}
	return a
}

func (a xy) rotate(angle float64) xy {
	s, c := math.Sincos(angle)
	return xy{a.x*c - a.y*s, a.x*s + a.y*c}
}

// The centre stands in the plain north of Blois: flat land for far more than the
// radius of any city made here.
const (
	centreLat = 47.682
	centreLon = 1.352
	// metresPerDegree of latitude on the sphere of the reference validator.
	metresPerDegree = 6371010 * math.Pi / 180
)

// degrees returns latitude and longitude. The scale of longitude is taken at the
// point itself, so that lengths stay true far from the centre.
func (a xy) degrees() (lat, lon float64) {
	lat = centreLat + a.y/metresPerDegree
	return lat, centreLon + a.x/(metresPerDegree*math.Cos(lat*math.Pi/180))
}

// A way is a polyline with the distance of each point from the first, in metres.
type way struct {
	points []xy
	dist   []float64
}

func (w *way) append(p xy) {
	if len(w.points) == 0 {
		w.points, w.dist = append(w.points, p), append(w.dist, 0)
		return
	}
	last := len(w.points) - 1
	// Closer points would share a distance once it is written in decimetres.
	if d := w.points[last].to(p); d > 2 {
		w.points, w.dist = append(w.points, p), append(w.dist, w.dist[last]+d)
	}
}

func (w *way) length() float64 {
	if len(w.dist) == 0 {
		return 0
	}
	return w.dist[len(w.dist)-1]
}

// part returns the way from distance a to distance b, counted from a.
func (w *way) part(a, b float64) way {
	var out way
	out.append(w.at(a))
	for i, d := range w.dist {
		if d > a+2 && d < b-2 {
			out.append(w.points[i])
		}
	}
	out.append(w.at(b))
	return out
}

// at returns the point at distance d.
func (w *way) at(d float64) xy {
	for i := 1; i < len(w.dist); i++ {
		if d <= w.dist[i] {
			return between(w.points[i-1], w.points[i], (d-w.dist[i-1])/(w.dist[i]-w.dist[i-1]))
		}
	}
	return w.points[len(w.points)-1]
}
