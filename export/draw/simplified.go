package draw

import (
	"math"
)

// simplified leaves out the points that lie within a third of a unit of the line through
// the others.
func simplified(points []xy) []xy {
	if len(points) < 3 {
		return points
	}
	kept := []xy{points[0]}
	for from := 0; from < len(points)-1; {
		to := from + 1
		for to+1 < len(points) && to-from < 200 && straight(points[from:to+2]) {
			to++
		}
		kept = append(kept, points[to])
		from = to
	}
	return kept
}

func straight(points []xy) bool {
	a, b := points[0], points[len(points)-1]
	for _, p := range points[1 : len(points)-1] {
		if toSegment(p, a, b) > 0.3 {
			return false
		}
	}
	return true
}

func toSegment(p, a, b xy) float64 {
	d := b.minus(a)
	if length := float64(d.x*d.x) + float64(d.y*d.y); length > 0 {
		q := p.minus(a)
		t := (float64(q.x*d.x) + float64(q.y*d.y)) / length
		return p.distance(a.toward(b, math.Min(1, math.Max(0, t))))
	}
	return p.distance(a)
}
