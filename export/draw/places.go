package draw

import (
	"math"

	"github.com/quai-transit/quai/gtfs/geo"
)

const placeSize = 20.0

// A pin is a place and where its sign stands.
type pin struct {
	Place
	at, sign xy
}

// places draws the signs of findings, the gravest last and so on top. Signs that would
// cover one another move aside and keep a line to where they belong.
func (d *drawing) places() {
	pins := d.pinned()
	for _, p := range pins {
		d.leader(p)
	}
	for severity := Info; severity <= Error; severity++ {
		for _, p := range pins {
			if p.Severity == severity {
				d.canvas.open("g")
				d.canvas.titled(p.Title)
				d.canvas.sign(p.sign, p.Severity, placeSize, p.Number)
				d.canvas.close("g")
			}
		}
	}
}

func (d *drawing) pinned() []pin {
	within := d.frame.grown(-placeSize * 0.8)
	var pins []pin
	for _, p := range d.Places {
		if !p.At.Known() {
			continue
		}
		at := d.projection.at(p.At)
		sign := d.free(xy{math.Min(math.Max(at.x, within.x0), within.x1), math.Min(math.Max(at.y, within.y0), within.y1)}, within)
		d.taken.label(around(sign, placeSize*0.6))
		pins = append(pins, pin{p, at, sign})
	}
	return pins
}

// leader joins a sign to its place, or tells how far the place lies off the map.
func (d *drawing) leader(p pin) {
	switch {
	case !d.frame.has(p.at):
		d.farAway(p.sign, p.At)
	case p.sign.distance(p.at) > 1:
		color := string(p.Severity.token())
		d.canvas.line(p.at, p.sign, "stroke", color, "stroke-width", "1.2")
		d.canvas.empty("circle", "cx", num(p.at.x), "cy", num(p.at.y), "r", "2.2", "fill", color)
	}
}

// free looks in growing circles for a place that no other sign has.
func (d *drawing) free(at xy, within box) xy {
	for ring := range 5 {
		for k := range max(1, ring*8) {
			angle := 2*math.Pi*float64(k)/float64(max(1, ring*8)) - math.Pi/2
			r := float64(ring) * placeSize * 1.15
			p := xy{at.x + float64(r*math.Cos(angle)), at.y + float64(r*math.Sin(angle))}
			if within.has(p) && !d.taken.labelled(around(p, placeSize*0.6)) {
				return p
			}
		}
	}
	return at
}

// farAway says how far the network is from a place that the map does not show.
func (d *drawing) farAway(at xy, place geo.Point) {
	text := distance(geo.Haversine(place, d.projection.centre), d.Lang)
	w := textWidth(text, 11)
	x := at.x + placeSize*0.8
	if x+w > d.frame.x1-4 {
		x = at.x - placeSize*0.8 - w
	}
	d.canvas.write(xy{x, at.y + 4}, text, append(halo(), "font-size", "11", "fill", string(quiet))...)
	d.taken.label(box{x, at.y - 8, x + w, at.y + 8})
}

// scale draws the scale bar, of a round length, at the lower left.
func (d *drawing) scale() {
	metres := roundBelow(d.projection.metres() * 140)
	length := metres / d.projection.metres()
	x, y := 16.0, d.frame.y1-14
	d.canvas.empty("path", "d", pathData([]xy{{x, y - 5}, {x, y}, {x + length, y}, {x + length, y - 5}}),
		"fill", "none", "stroke", string(quiet), "stroke-width", "1.2")
	d.canvas.write(xy{x + length + 6, y + 1}, distance(metres, d.Lang), append(halo(), "font-size", "11", "fill", string(quiet))...)
	d.taken.label(box{x - 4, y - 10, x + length + 64, y + 6})
}

// roundBelow returns the largest 1, 2 or 5 times a power of ten that is not above x.
func roundBelow(x float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(x)))
	for _, f := range []float64{5, 2} {
		if f*power <= x {
			return f * power
		}
	}
	return power
}
