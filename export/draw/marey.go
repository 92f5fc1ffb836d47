package draw

import (
	"math"
	"strings"
)

type marey struct {
	StringLine
	canvas *canvas
	plot   box
	// first and last are the seconds at the edges of the plot, top and bottom the metres.
	first, last int
	top, bottom float64
}

// measure leaves room for the names and takes in all times, a little more at both ends.
func (d *marey) measure() {
	widest := 0.0
	d.top, d.bottom = math.Inf(1), math.Inf(-1)
	for _, s := range d.Stops {
		widest = math.Max(widest, textWidth(s.Name, nameSize))
		d.top, d.bottom = math.Min(d.top, s.Metres), math.Max(d.bottom, s.Metres)
	}
	w, h := float64(d.Width), float64(d.Height)
	d.plot = box{math.Min(widest, w*0.28) + 16, 34, w - 20, h - 18}
	d.first, d.last = math.MaxInt, math.MinInt
	for _, t := range d.Trips {
		for _, c := range t.Calls {
			for _, s := range []int{c.Arrival, c.Departure} {
				if s >= 0 {
					d.first, d.last = min(d.first, s), max(d.last, s)
				}
			}
		}
	}
	if d.first > d.last {
		d.first, d.last = 0, 24*3600
	}
	margin := max((d.last-d.first)/40, 60)
	d.first, d.last = max(d.first-margin, 0), d.last+margin
}

func (d *marey) x(seconds int) float64 {
	return d.plot.x0 + float64((d.plot.x1-d.plot.x0)*float64(seconds-d.first)/float64(d.last-d.first))
}

func (d *marey) y(metres float64) float64 {
	if !(d.bottom > d.top) {
		return (d.plot.y0 + d.plot.y1) / 2
	}
	return d.plot.y0 + float64((d.plot.y1-d.plot.y0)*(metres-d.top)/(d.bottom-d.top))
}

// grid draws a line for every stop and names those that have room: the first, the last
// and what fits between them.
func (d *marey) grid() {
	last := d.plot.y1
	free := d.plot.y0 - 20
	for i, s := range d.Stops {
		y := d.y(s.Metres)
		d.canvas.line(xy{d.plot.x0, y}, xy{d.plot.x1, y}, "stroke", string(rule), "stroke-width", "1")
		if end := i == len(d.Stops)-1; end || y-free >= 14 && last-y >= 14 {
			name := shortened(s.Name, nameSize, d.plot.x0-14)
			d.canvas.write(xy{d.plot.x0 - 8, y + 4}, name, "text-anchor", "end")
			free = y
		}
	}
	step := timeStep(d.last-d.first, d.plot.x1-d.plot.x0)
	for t := (d.first + step - 1) / step * step; t <= d.last; t += step {
		x := d.x(t)
		d.canvas.line(xy{x, d.plot.y0 - 6}, xy{x, d.plot.y1}, "stroke", string(rule), "stroke-width", "1")
		d.canvas.write(xy{x, d.plot.y0 - 12}, clock(t), "text-anchor", "middle", "font-size", "11",
			"fill", string(quiet), "font-variant-numeric", "tabular-nums")
	}
}

// timeStep returns the shortest step in seconds whose labels keep clear of each other.
func timeStep(span int, width float64) int {
	const room = 64
	for _, step := range []int{60, 120, 300, 600, 900, 1800, 3600, 2 * 3600, 3 * 3600, 6 * 3600} {
		if float64(span)/float64(step)*room <= width {
			return step
		}
	}
	return max(12*3600, int(float64(span)*room/width)/3600*3600+3600)
}

func (d *marey) trip(t StringTrip) {
	points := d.points(t.Calls)
	if len(points) == 0 {
		return
	}
	color, width := string(network), "1"
	if t.Focus {
		color, width = string(accent), "2.6"
	}
	d.canvas.open("path", "d", pathData(points), "fill", "none", "stroke", color, "stroke-width", width,
		"stroke-linejoin", "round", "stroke-linecap", "round")
	d.canvas.titled(t.title())
	d.canvas.close("path")
	if t.Focus {
		for _, p := range points {
			d.canvas.empty("circle", "cx", num(p.x), "cy", num(p.y), "r", "2.6", "fill", string(paper), "stroke", color, "stroke-width", "1.5")
		}
	}
}

// title names the trip and when it runs: from its first time to its last.
func (t StringTrip) title() string {
	first, last := -1, -1
	for _, c := range t.Calls {
		for _, s := range []int{c.Arrival, c.Departure} {
			if s >= 0 && first < 0 {
				first = s
			}
			last = max(last, s)
		}
	}
	return strings.TrimSpace(t.Label + " " + clock(first) + "–" + clock(last))
}

// points has two for a call that waits.
func (d *marey) points(calls []StringCall) []xy {
	var points []xy
	for _, c := range calls {
		if c.Stop < 0 || c.Stop >= len(d.Stops) {
			continue
		}
		y := d.y(d.Stops[c.Stop].Metres)
		for i, s := range []int{c.Arrival, c.Departure} {
			if s >= 0 && (i == 0 || s != c.Arrival) {
				points = append(points, xy{d.x(s), y})
			}
		}
	}
	return points
}

func (d *marey) fault(f StringFault) {
	if f.Trip < 0 || f.Trip >= len(d.Trips) {
		return
	}
	calls := d.Trips[f.Trip].Calls
	if f.From < 0 || f.To < f.From || f.To >= len(calls) {
		return
	}
	points := d.points(calls[f.From : f.To+1])
	if len(points) == 0 {
		return
	}
	color := string(fault)
	d.canvas.empty("path", "d", pathData(points), "fill", "none", "stroke", color, "stroke-width", "4", "stroke-linecap", "round", "stroke-linejoin", "round")
	at := points[0].toward(points[len(points)-1], 0.5)
	d.canvas.sign(at, Error, 15, "")
	d.faultLabel(at, f.Label, color)
}

// faultLabel stands right of the sign, or left of it where there is no room.
func (d *marey) faultLabel(at xy, text, color string) {
	x, anchor := at.x+14, "start"
	if x+textWidth(text, 12)*1.08 > float64(d.Width)-4 && at.x > float64(d.Width)/2 {
		x, anchor = at.x-14, "end"
	}
	d.canvas.write(xy{x, at.y + 4}, text, append(halo(), "text-anchor", anchor, "font-weight", "700", "fill", color)...)
}
