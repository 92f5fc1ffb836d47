package geo

import "math"

// Simplify returns the points of a line that are needed to draw it within metres of
// where it runs (Douglas-Peucker); the first, the last and one in a thousand always
// stay. It is for display: the line is flattened around its middle latitude. Unknown
// points are left out.
func Simplify(points []Point, metres float64) []Point {
	known := Known(points)
	if len(known) < 3 {
		return known
	}
	flat := flatten(known)
	keep := make([]bool, len(known))
	keep[0], keep[len(keep)-1] = true, true
	// A list of work and not a recursion: a line of a million points may be a spiral.
	work := pieces(len(flat), keep)
	for len(work) > 0 {
		from, to := work[len(work)-1][0], work[len(work)-1][1]
		work = work[:len(work)-1]
		if far, distance := farthest(flat, from, to); distance > metres {
			keep[far] = true
			work = append(work, [2]int{from, far}, [2]int{far, to})
		}
	}
	kept := make([]Point, 0, len(known))
	for i, k := range keep {
		if k {
			kept = append(kept, known[i])
		}
	}
	return kept
}

// pieces cuts a line into pieces whose ends are kept. A line made to be slow takes a
// time that grows with the square of the length of a piece; a thousand points bound it.
func pieces(points int, keep []bool) [][2]int {
	const most = 1000
	var work [][2]int
	for from := 0; from < points-1; from += most {
		to := min(from+most, points-1)
		keep[to] = true
		work = append(work, [2]int{from, to})
	}
	return work
}

// Known returns the known ones of points, in order.
func Known(points []Point) []Point {
	known := make([]Point, 0, len(points))
	for _, p := range points {
		if p.Known() {
			known = append(known, p)
		}
	}
	return known
}

// flatten gives metres east and north of the first point.
func flatten(points []Point) [][2]float64 {
	b, _ := BoundsOf(points)
	lat := radians(EarthRadius)
	lon := lat * math.Cos(radians((b.Min.Lat+b.Max.Lat)/2))
	flat := make([][2]float64, len(points))
	for i, p := range points {
		flat[i] = [2]float64{float64((p.Lon - points[0].Lon) * lon), float64((p.Lat - points[0].Lat) * lat)}
	}
	return flat
}

func farthest(flat [][2]float64, from, to int) (far int, distance float64) {
	for i := from + 1; i < to; i++ {
		if d := fromSegment(flat[i], flat[from], flat[to]); d > distance {
			far, distance = i, d
		}
	}
	return far, distance
}

func fromSegment(p, a, b [2]float64) float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	px, py := p[0]-a[0], p[1]-a[1]
	if length := float64(dx*dx) + float64(dy*dy); length > 0 {
		t := math.Min(1, math.Max(0, (float64(px*dx)+float64(py*dy))/length))
		px -= float64(t * dx)
		py -= float64(t * dy)
	}
	return math.Sqrt(float64(px*px) + float64(py*py))
}
