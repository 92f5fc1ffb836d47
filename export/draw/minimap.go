package draw

import (
	"math"

	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
)

// A Spot is one place in its surroundings: a stop and the line it should lie on, or
// where something is and where it should be.
type Spot struct {
	// Title names the picture and Desc says what is in it, in the language Lang.
	Title, Desc string
	Lang        lang.Lang
	// Width and Height are the size in CSS pixels; 0 is 320 × 220.
	Width, Height int
	// Line is the way of the route, drawn grey; Others are other stops.
	Line   []geo.Point
	Others []geo.Point
	// Stop is the place in question and Name its name.
	Stop geo.Point
	Name string
	// Match is where on the line the stop comes to lie, or where it should be. Unknown
	// draws no distance.
	Match geo.Point
	// Arrow makes the way from the stop to the match an arrow: before and after.
	Arrow    bool
	Severity Severity
}

// MiniMap draws a spot, as near as the distance between stop and match allows and no
// nearer than some streets. The distance is written on the line between them.
func MiniMap(s Spot) []byte {
	if s.Width <= 0 || s.Height <= 0 {
		s.Width, s.Height = 320, 220
	}
	w, h := float64(s.Width), float64(s.Height)
	frame := box{0, 0, w, h}
	c := newCanvas(w, h, s.Title, s.Desc)
	d := &drawing{Map: Map{Lang: s.Lang}, canvas: c, frame: frame, taken: newOccupied(frame)}
	d.projection = fit([]geo.Point{s.Stop, s.Match}, box{w * 0.3, h * 0.3, w * 0.7, h * 0.7})
	d.context(s)
	d.scale()
	d.spot(s)
	return c.done()
}

// context draws only what is near the frame: a line of a whole route would be cut off.
func (d *drawing) context(s Spot) {
	for _, part := range visible(d.projection.line(s.Line), d.frame.grown(20)) {
		d.canvas.empty("path", "d", pathData(part), "fill", "none", "stroke", string(network), "stroke-width", "3",
			"stroke-linejoin", "round", "stroke-linecap", "round")
		d.taken.line(part)
	}
	for _, p := range geo.Known(s.Others) {
		if at := d.projection.at(p); d.frame.has(at) {
			d.canvas.empty("circle", "cx", num(at.x), "cy", num(at.y), "r", "3", "fill", string(paper), "stroke", string(network), "stroke-width", "1.5")
		}
	}
}

func (d *drawing) spot(s Spot) {
	if !s.Stop.Known() {
		return
	}
	stop := d.projection.at(s.Stop)
	color := string(s.Severity.token())
	if s.Match.Known() {
		match := d.projection.at(s.Match)
		d.canvas.line(stop, match, "stroke", color, "stroke-width", "2", "stroke-dasharray", "5 3")
		if s.Arrow {
			d.arrowHead(stop, match, color)
		} else {
			d.canvas.empty("circle", "cx", num(match.x), "cy", num(match.y), "r", "4", "fill", color, "stroke", string(paper), "stroke-width", "1.5")
		}
		d.taken.line([]xy{stop, match})
		d.measure(stop, match, distance(geo.Haversine(s.Stop, s.Match), s.Lang), color)
	}
	d.canvas.sign(stop, s.Severity, 16, "")
	d.taken.label(around(stop, 6))
	if l := (label{at: stop, name: shortened(s.Name, nameSize, d.frame.x1*0.6), weight: Strong, signs: nil, rank: 1}); s.Name != "" {
		if place, ok := d.placed(l); ok {
			d.label(l, place)
		}
	}
}

// measure writes a length beside the middle of a line.
func (d *drawing) measure(a, b xy, text, color string) {
	middle := a.toward(b, 0.5)
	w := textWidth(text, 13) * 1.08
	way := b.minus(a)
	// Beside a steep line the text stands right of it, above a flat one in the middle.
	at := box{middle.x + 9, middle.y - 9, middle.x + 9 + w, middle.y + 7}
	if math.Abs(way.x) > 1.5*math.Abs(way.y) {
		at = box{middle.x - w/2, middle.y - 22, middle.x + w/2, middle.y - 6}
	}
	d.canvas.write(xy{at.x0, at.y0 + 13}, text, append(halo(), "font-size", "13", "font-weight", "700", "fill", color)...)
	d.taken.label(at)
}

func (d *drawing) arrowHead(from, to xy, color string) {
	length := from.distance(to)
	if length < 1 {
		return
	}
	back := to.minus(from).times(9 / length)
	side := xy{-back.y, back.x}.times(0.5)
	base := to.minus(back)
	d.canvas.polygon([]xy{to, base.plus(side), base.minus(side)}, []string{"fill", color})
}

// visible cuts a line to its parts near the frame, so that no coordinate is far outside.
func visible(line []xy, frame box) [][]xy {
	var parts [][]xy
	var part []xy
	for i := 1; i < len(line); i++ {
		a, b, ok := clipped(line[i-1], line[i], frame)
		if !ok {
			continue
		}
		if n := len(part); n == 0 || part[n-1] != a {
			if n > 0 {
				parts = append(parts, part)
			}
			part = []xy{a}
		}
		part = append(part, b)
	}
	if len(part) > 0 {
		parts = append(parts, part)
	}
	return parts
}

// clipped returns the part of a segment that is in the frame (Liang-Barsky).
func clipped(a, b xy, frame box) (from, to xy, ok bool) {
	enter, leave := 0.0, 1.0
	d := b.minus(a)
	for _, edge := range [][2]float64{{-d.x, a.x - frame.x0}, {d.x, frame.x1 - a.x}, {-d.y, a.y - frame.y0}, {d.y, frame.y1 - a.y}} {
		speed, room := edge[0], edge[1]
		switch {
		case speed == 0 && room < 0:
			return a, b, false
		case speed < 0:
			enter = math.Max(enter, room/speed)
		case speed > 0:
			leave = math.Min(leave, room/speed)
		}
	}
	if enter > leave {
		return a, b, false
	}
	from, to = a, b
	if enter > 0 {
		from = a.toward(b, enter)
	}
	if leave < 1 {
		to = a.toward(b, leave)
	}
	return from, to, true
}
