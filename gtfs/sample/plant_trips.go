package sample

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// An extraTrip is a trip added by a plant, after all others: the rows of its calls
// are held and may be bent.
type extraTrip struct {
	id      string
	pattern *pattern
	trip    int   // row in trips.txt
	calls   []int // rows in stop_times.txt
}

// extraTrip adds a run of a pattern in the middle of the day, without a vehicle. No
// two extra trips are alike, and none is like a planned one.
func (f *feed) extraTrip(p *pattern) *extraTrip {
	f.extra++
	start := hours(10) + 17*60*f.extra%hours(8) + 25 // no planned trip starts at such a second
	u := &unit{line: p.line, service: f.ordinary(), trips: []trip{{pattern: p, start: start}}}
	x := &extraTrip{id: fmt.Sprintf("%s-%s-R%03d", p.line.id, u.service.id, f.extra), pattern: p}
	row := strings.Split(string(u.appendTrip(nil, 0)), ",")
	row[0] = x.id
	x.trip = f.byName["trips.txt"].add(row...)
	for _, call := range held(func(out *lines) { f.streamCalls(out, u, 0) }) {
		call[0] = x.id
		x.calls = append(x.calls, f.byName["stop_times.txt"].add(call...))
	}
	return x
}

// ordinary returns the service with most dates that extra trips can run on.
func (f *feed) ordinary() *service {
	return slices.MaxFunc(f.city.services, func(a, b *service) int { return len(a.dates) - len(b.dates) })
}

// extraOnOtherShape adds a trip that has a shape of its own, a copy of its pattern's.
// It returns the rows of the copy.
func (f *feed) extraOnOtherShape(p *pattern) (*extraTrip, []int) {
	x := f.extraTrip(p)
	rows := f.copyShape(p)
	f.byName["trips.txt"].set(x.trip, "shape_id", f.byName["shapes.txt"].cell(rows[0], "shape_id"))
	return x, rows
}

// copyShape adds a shape like that of a pattern and returns its rows.
func (f *feed) copyShape(p *pattern) []int {
	f.shapes++
	var rows []int
	for _, r := range held(func(out *lines) { f.appendShape(out, p) }) {
		r[0] = fmt.Sprintf("%s-V%d", p.shapeID(), f.shapes)
		rows = append(rows, f.byName["shapes.txt"].add(r...))
	}
	return rows
}

// withoutShape takes the shape and the distances off an extra trip.
func (f *feed) withoutShape(x *extraTrip) {
	f.byName["trips.txt"].set(x.trip, "shape_id", "")
	for _, c := range x.calls {
		f.byName["stop_times.txt"].set(c, "shape_dist_traveled", "")
	}
}

// busPattern returns patterns of buses with enough stops in turn, each call another
// one while there are any.
func (f *feed) busPattern() *pattern {
	var all []*pattern
	for _, l := range f.city.lines {
		if (l.kind == local || l.kind == trunk) && len(l.patterns[0].stops) >= 5 {
			all = append(all, l.patterns[:]...)
		}
	}
	if len(all) == 0 { // a very small city
		all = f.city.lines[0].patterns[:]
	}
	return all[f.extra%len(all)]
}

// startOf returns when an extra trip leaves its first stop.
func (f *feed) startOf(x *extraTrip) int { return f.timeOf(x, 0, "departure_time") }

// timeOf reads the time of the n-th call.
func (f *feed) timeOf(x *extraTrip, n int, field string) int {
	var h, m, s int
	_, _ = fmt.Sscanf(f.byName["stop_times.txt"].cell(x.calls[n], field), "%d:%d:%d", &h, &m, &s) // as written by appendTime
	return h*3600 + m*60 + s
}

// moveCalls shifts the calls from the n-th on by seconds.
func (f *feed) moveCalls(x *extraTrip, n, seconds int) {
	for i := n; i < len(x.calls); i++ {
		for _, field := range []string{"arrival_time", "departure_time"} {
			f.byName["stop_times.txt"].set(x.calls[i], field, timeText(f.timeOf(x, i, field)+seconds))
		}
	}
}

// hop returns the place after the first stop whose way from the stop before is
// extreme: the longest for sign 1, the shortest for -1.
func (p *pattern) hop(sign float64) int {
	best := 1
	for i := 1; i < len(p.dist); i++ {
		if sign*(p.dist[i]-p.dist[i-1]) > sign*(p.dist[best]-p.dist[best-1]) {
			best = i
		}
	}
	return best
}

// held returns as cells what write writes. No cell of the streamed files needs quotes.
func held(write func(*lines)) [][]string {
	var b bytes.Buffer
	out := &lines{w: &b}
	write(out)
	out.flush()
	var rows [][]string
	for line := range strings.Lines(b.String()) {
		rows = append(rows, strings.Split(strings.TrimSuffix(line, "\n"), ","))
	}
	return rows
}
