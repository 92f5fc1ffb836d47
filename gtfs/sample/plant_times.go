package sample

import "fmt"

var timeRecipes = []recipe{
	{"block_trips_with_overlapping_stop_times", 1, func(f *feed) mark {
		p := f.busPattern()
		a := f.extraTrip(p)
		b := f.extraTrip(p)
		block := p.line.depot + "-" + p.line.id + "-" + f.ordinary().id + "-R"
		f.moveCalls(b, 0, f.startOf(a)+180-f.startOf(b)) // three minutes later the bus is still on the way
		f.byName["trips.txt"].set(a.trip, "block_id", block)
		f.byName["trips.txt"].set(b.trip, "block_id", block)
		return f.at("trips.txt", b.trip, "block_id", b.id)
	}},
	{"decreasing_or_equal_stop_time_distance", 1, func(f *feed) mark {
		x := f.extraTrip(f.busPattern())
		// Without a shape no stop can lie off it by this.
		f.byName["trips.txt"].set(x.trip, "shape_id", "")
		t := f.byName["stop_times.txt"]
		t.set(x.calls[2], "shape_dist_traveled", t.cell(x.calls[1], "shape_dist_traveled"))
		return f.at("stop_times.txt", x.calls[2], "shape_dist_traveled", x.id)
	}},
	{"fast_travel_between_consecutive_stops", 1, func(f *feed) mark {
		x := f.extraTrip(f.busPattern())
		at := x.pattern.hop(1)
		hop := x.pattern.dist[at] - x.pattern.dist[at-1]
		seconds := max(1, int(hop/75)) // 270 km/h
		f.moveCalls(x, at, f.timeOf(x, at-1, "departure_time")+seconds-f.timeOf(x, at, "arrival_time"))
		return f.at("stop_times.txt", x.calls[at], "arrival_time", x.id)
	}},
	{"fast_travel_between_far_stops", 1, plantFrozenClock},
	{"foreign_key_violation", 1, func(f *feed) mark {
		x := f.extraTrip(f.busPattern())
		f.byName["trips.txt"].set(x.trip, "service_id", f.ordinary().id+"-2025")
		return f.at("trips.txt", x.trip, "service_id", x.id)
	}},
	{"invalid_time", 1, func(f *feed) mark {
		x := f.extraTrip(f.busPattern())
		t := f.byName["stop_times.txt"]
		was := t.cell(x.calls[2], "departure_time")
		t.set(x.calls[2], "departure_time", was[:2]+"h"+was[3:5])
		return f.at("stop_times.txt", x.calls[2], "departure_time", x.id)
	}},
	{"missing_required_field", 1, func(f *feed) mark {
		x := f.extraTrip(f.busPattern())
		f.byName["stop_times.txt"].set(x.calls[2], "stop_sequence", "")
		return f.at("stop_times.txt", x.calls[2], "stop_sequence", x.id)
	}},
	{"missing_trip_edge", 2, func(f *feed) mark {
		x := f.extraTrip(f.busPattern())
		t, last := f.byName["stop_times.txt"], x.calls[len(x.calls)-1]
		for _, field := range []string{"arrival_time", "departure_time"} {
			t.set(last, field, "")
		}
		t.set(last, "timepoint", "0")
		return f.at("stop_times.txt", last, "arrival_time", x.id)
	}},
	{"stop_time_with_arrival_before_previous_departure_time", 1, func(f *feed) mark {
		x := f.extraTrip(f.busPattern())
		at := x.pattern.hop(-1)
		t := f.byName["stop_times.txt"]
		t.set(x.calls[at-1], "departure_time", timeText(f.timeOf(x, at, "arrival_time")+30))
		return f.at("stop_times.txt", x.calls[at], "arrival_time", x.id)
	}},
	{"stop_time_with_only_arrival_or_departure_time", 1, func(f *feed) mark {
		x := f.extraTrip(f.busPattern())
		f.byName["stop_times.txt"].set(x.calls[2], "arrival_time", "")
		f.byName["stop_times.txt"].set(x.calls[2], "timepoint", "0")
		return f.at("stop_times.txt", x.calls[2], "departure_time", x.id)
	}},
	{"unusable_trip", 1, func(f *feed) mark {
		x := f.extraTrip(f.busPattern())
		t := f.byName["stop_times.txt"]
		t.rows = t.rows[:x.calls[1]] // its calls are the last rows of the file
		return f.at("trips.txt", x.trip, "trip_id", x.id)
	}},
	{"unused_trip", 1, func(f *feed) mark {
		x := f.extraTrip(f.busPattern())
		t := f.byName["stop_times.txt"]
		t.rows = t.rows[:x.calls[0]]
		return f.at("trips.txt", x.trip, "trip_id", x.id)
	}},
}

// plantFrozenClock adds a trip that is everywhere at once, as when a clock stands
// still: each hop alone may be a rounded minute, ten kilometres may not. On a short
// line the bus turns at the ends until it has gone that far.
func plantFrozenClock(f *feed) mark {
	x := f.extraTrip(f.busPattern())
	f.withoutShape(x)
	f.byName["trips.txt"].set(x.trip, "trip_headsign", "Service spécial")
	t, start, model := f.byName["stop_times.txt"], timeText(f.startOf(x)), x.calls
	rows := make([][]string, len(model))
	for i, c := range model {
		rows[i] = t.rows[c]
	}
	t.rows, x.calls = t.rows[:model[0]], nil
	order, tooFar := f.shuttleOver(x.pattern, 10000)
	for n, i := range order {
		row := append([]string(nil), rows[i]...)
		x.calls = append(x.calls, t.add(row...))
		t.set(x.calls[n], "arrival_time", start)
		t.set(x.calls[n], "departure_time", start)
		t.set(x.calls[n], "stop_sequence", fmt.Sprint(n+1))
	}
	return f.at("stop_times.txt", x.calls[tooFar], "arrival_time", x.id)
}

// shuttleOver returns the stops of a pattern to and fro until more than a distance
// is behind, up to the end of that run, and the place in the list where it is.
func (f *feed) shuttleOver(p *pattern, metres float64) (order []int, over int) {
	gone, i, step := 0.0, 0, 1
	for order = []int{0}; over == 0 || i%(len(p.stops)-1) != 0; order = append(order, i) {
		if i+step < 0 || i+step == len(p.stops) {
			step = -step
		}
		gone += f.city.stops[p.stops[i]].pos.to(f.city.stops[p.stops[i+step]].pos)
		i += step
		if gone > metres && over == 0 {
			over = len(order)
		}
	}
	return order, over
}
