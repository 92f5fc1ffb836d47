package sample

import "strconv"

// tripID names the n-th trip of a unit: C2-SCO-0031.
func (u *unit) tripID(b []byte, n int) []byte {
	b = append(append(append(append(b, u.line.id...), '-'), u.service.id...), '-')
	for width := 1000; width > n+1 && width > 1; width /= 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(n+1), 10)
}

func (p *pattern) shapeID() string { return p.line.id + "-" + strconv.Itoa(p.dir) }

func (f *feed) streamTrips(out *lines) {
	for u := range f.city.units {
		for i := range u.trips {
			out.buf = u.appendTrip(out.buf, i)
			out.end()
		}
	}
}

// appendTrip spells the n-th trip of a unit as a row of trips.txt.
func (u *unit) appendTrip(b []byte, n int) []byte {
	t := u.trips[n]
	b = append(u.tripID(b, n), ',')
	b = append(append(append(append(b, u.line.id...), ','), u.service.id...), ',')
	b = append(append(appendCell(b, t.pattern.headsign), ',', byte('0'+t.pattern.dir)), ',')
	if t.block > 0 {
		b = append(append(append(append(b, u.line.depot...), '-'), u.line.id...), '-')
		b = append(append(append(b, u.service.id...), '-'), strconv.Itoa(t.block)...)
	}
	b = append(append(b, ','), t.pattern.shapeID()...)
	return append(b, ",1,"+bikes(u.line.kind)...)
}

// bikes is bikes_allowed: boats and trams take them.
func bikes(k kind) string {
	if k == ferry || k == tram {
		return "1"
	}
	return "2"
}

func (f *feed) streamStopTimes(out *lines) {
	for u := range f.city.units {
		for i := range u.trips {
			f.streamCalls(out, u, i)
		}
	}
}

// streamCalls writes the rows of stop_times.txt for the n-th trip of a unit.
func (f *feed) streamCalls(out *lines, u *unit, n int) {
	t := &u.trips[n]
	p, pace := t.pattern, t.pace(u.service.day)
	tails := f.tails[p]
	var space [48]byte
	id := append(u.tripID(space[:0], n), ',')
	for i, tail := range tails {
		out.buf = append(out.buf, id...)
		out.buf = append(appendTime(out.buf, t.start+tens(p.arrive[i]*pace)), ',')
		out.buf = append(appendTime(out.buf, t.start+tens(p.depart[i]*pace)), ',')
		out.buf = append(out.buf, tail...)
		out.end()
	}
}

// tailsOf spells what the calls of a pattern share on all trips: stop, sequence,
// boarding, distance.
func (c *city) tailsOf(p *pattern) [][]byte {
	out := make([][]byte, len(p.stops))
	for i, s := range p.stops {
		b := append(append([]byte(c.stops[s].id), ','), strconv.Itoa(i+1)...)
		b = append(b, ',', byte('0'+btoi(i == len(p.stops)-1)), ',', byte('0'+btoi(i == 0)), ',')
		// Stops between the ends of a bus line are not waited at.
		exact := modes[p.line.kind].dwell > 0 || i == 0 || i == len(p.stops)-1
		out[i] = append(appendMetres(b, p.dist[i]), ',', byte('0'+btoi(exact)))
	}
	return out
}

func (f *feed) streamShapes(out *lines) {
	for _, l := range f.city.lines {
		for _, p := range l.patterns {
			f.appendShape(out, p)
		}
	}
}

func (f *feed) appendShape(out *lines, p *pattern) {
	id := p.shapeID()
	for i, at := range p.shape.points {
		lat, lon := at.degrees()
		b := append(append(out.buf, id...), ',')
		b = append(appendDegrees(b, lat), ',')
		b = append(appendDegrees(b, lon), ',')
		b = append(strconv.AppendInt(b, int64(i+1), 10), ',')
		out.buf = appendMetres(b, p.shape.dist[i])
		out.end()
	}
}
