package sample

import "strconv"

var shapeRecipes = []recipe{
	{"decreasing_shape_distance", 1, func(f *feed) mark {
		x, rows := f.extraOnOtherShape(f.busPattern())
		t, at := f.byName["shapes.txt"], f.bend(x.pattern)
		t.set(rows[at], "shape_dist_traveled", metresText(x.pattern.shape.dist[at-1]-1))
		return f.at("shapes.txt", rows[at], "shape_dist_traveled", t.cell(rows[at], "shape_id"))
	}},
	{"equal_shape_distance_diff_coordinates", 1, func(f *feed) mark {
		x, rows := f.extraOnOtherShape(f.busPattern())
		t, at := f.byName["shapes.txt"], f.bend(x.pattern)
		t.set(rows[at], "shape_dist_traveled", metresText(x.pattern.shape.dist[at-1]))
		return f.at("shapes.txt", rows[at], "shape_dist_traveled", t.cell(rows[at], "shape_id"))
	}},
	{"stop_too_far_from_shape", 1, func(f *feed) mark {
		x := f.extraTrip(f.busPattern())
		at := len(x.calls) / 2
		row, id := f.newPole(f.besides(x.pattern, at))
		f.byName["stop_times.txt"].set(x.calls[at], "stop_id", id)
		return f.at("stops.txt", row, "stop_lat", id)
	}},
	{"stops_match_shape_out_of_order", 1, func(f *feed) mark {
		x := f.extraTrip(f.busPattern())
		t, at := f.byName["stop_times.txt"], len(x.calls)/2
		for _, c := range x.calls { // distances would say where the stops ought to be
			t.set(c, "shape_dist_traveled", "")
		}
		a, b := t.cell(x.calls[at-1], "stop_id"), t.cell(x.calls[at], "stop_id")
		t.set(x.calls[at-1], "stop_id", b)
		t.set(x.calls[at], "stop_id", a)
		return f.at("stop_times.txt", x.calls[at], "stop_id", x.id)
	}},
	{"unused_shape", 1, func(f *feed) mark {
		rows := f.copyShape(f.busPattern())
		return f.at("shapes.txt", rows[0], "shape_id", f.byName["shapes.txt"].cell(rows[0], "shape_id"))
	}},
}

// bend returns the second point of the closest pair of a shape, so that a slip in
// its distance moves nothing else far.
func (f *feed) bend(p *pattern) int {
	best := 1
	for i := 1; i < len(p.shape.dist)-1; i++ {
		if p.shape.dist[i]-p.shape.dist[i-1] < p.shape.dist[best]-p.shape.dist[best-1] {
			best = i
		}
	}
	return best
}

// besides returns a point near the n-th stop, but well off the whole shape.
func (f *feed) besides(p *pattern, n int) xy {
	stop := f.city.stops[p.stops[n]].pos
	for by := 240.0; ; by += 60 {
		for i := range 16 {
			at := stop.add(xy{by, 0}.rotate(float64(i) * 0.3927)) // a 16th of a turn
			if p.shape.away(at) > 200 {
				return at
			}
		}
	}
}

// away returns the distance of a point from a way.
func (w *way) away(p xy) float64 {
	best := w.points[0].to(p)
	for i := 1; i < len(w.points); i++ {
		a, b := w.points[i-1], w.points[i]
		t := p.sub(a).dot(b.sub(a)) / b.sub(a).dot(b.sub(a))
		best = min(best, between(a, b, max(0, min(1, t))).to(p))
	}
	return best
}

func metresText(d float64) string { return strconv.FormatFloat(d, 'f', 1, 64) }
