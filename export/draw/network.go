package draw

import (
	"cmp"
	"slices"

	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
)

// A Weight is how much a line of the map stands out.
type Weight uint8

// The weights: context (a neighbour, a corridor), an ordinary line, and a line of the
// trunk network (metro, tram, train), drawn above the others.
const (
	Light Weight = iota
	Normal
	Strong
)

func (w Weight) width() float64 { return [...]float64{1, 1.8, 3.4}[min(w, Strong)] }

// A Map is what a network map shows.
type Map struct {
	// Title names the picture and Desc says what is in it, in the language Lang.
	Title, Desc string
	Lang        lang.Lang
	// Width and Height are the size in CSS pixels at which text has its natural size; 0 is
	// 960 × 640. The picture scales to the width it is given.
	Width, Height int
	Lines         []MapLine
	Stops         []MapStop
	Places        []Place
}

// A MapLine is one way a route takes. Lines of one Label and Color are one route: where
// they run together they are drawn once beside the others.
type MapLine struct {
	Points []geo.Point
	// Color and TextColor are those of the feed, six hex digits; "" is the quiet grey and
	// what reads best on it. They are corrected where they cannot be seen.
	Color, TextColor string
	Weight           Weight
	// Label is the route's short name; "" has no sign at its ends.
	Label string
}

// A MapStop is a stop of the map. Stops of a higher Rank are named first, those of 0
// never; the caller ranks by what calls there.
type MapStop struct {
	At   geo.Point
	Name string
	Rank int
}

// A Place is where something was found, with the number it has in the list beside.
type Place struct {
	At       geo.Point
	Severity Severity
	Number   string
	// Title is shown when a pointer rests on the place.
	Title string
}

// Network draws a map of lines, stops and places in a frame that shows most of them;
// places far outside stand at the edge with how far away they are.
func Network(m Map) []byte {
	d := newDrawing(m)
	d.lines()
	d.stops()
	d.scale()
	d.places()
	d.labels()
	return d.canvas.done()
}

// A drawing is a map being drawn.
type drawing struct {
	Map
	canvas     *canvas
	frame      box
	projection projection
	// taken holds what labels keep clear of.
	taken *occupied
	paths []path
}

func newDrawing(m Map) *drawing {
	if m.Width <= 0 || m.Height <= 0 {
		m.Width, m.Height = 960, 640
	}
	w, h := float64(m.Width), float64(m.Height)
	d := &drawing{Map: m, canvas: newCanvas(w, h, m.Title, m.Desc), frame: box{0, 0, w, h}}
	d.projection = fit(mostOf(m.points()), box{48, 36, w - 48, h - 44})
	d.taken = newOccupied(d.frame)
	return d
}

func (m Map) points() []geo.Point {
	var points []geo.Point
	for _, l := range m.Lines {
		points = append(points, l.Points...)
	}
	for _, s := range m.Stops {
		points = append(points, s.At)
	}
	if len(points) == 0 {
		for _, p := range m.Places {
			points = append(points, p.At)
		}
	}
	return points
}

// lines draws light lines first; lines of one weight keep their order.
func (d *drawing) lines() {
	d.paths = d.laidOut()
	order := slices.Clone(d.paths)
	slices.SortStableFunc(order, func(a, b path) int { return cmp.Compare(a.line.Weight, b.line.Weight) })
	for _, p := range order {
		both, follows := string(network), string(network)
		if c, ok := ParseColor(p.line.Color); ok {
			both, follows = paint(c)
		}
		d.canvas.open("g", "stroke", both)
		d.canvas.open("path", "d", pathData(p.points), "fill", "none", "stroke", follows,
			"stroke-width", num(p.line.Weight.width()), "stroke-linejoin", "round", "stroke-linecap", "round")
		d.canvas.titled(p.line.Label)
		d.canvas.close("path")
		d.canvas.close("g")
		d.taken.line(p.points)
	}
}

// Above this many stops only the ranked ones get a dot: the others would hide the lines.
const manyStops = 300

func (d *drawing) stops() {
	few := len(d.Stops) <= manyStops
	for _, s := range d.Stops {
		if !s.At.Known() || !few && s.Rank == 0 {
			continue
		}
		at := d.projection.at(s.At)
		if !d.frame.has(at) {
			continue
		}
		r, width := "1.8", "1"
		if s.Rank > 0 {
			r, width = "3.2", "1.6"
			d.taken.dot(around(at, 4))
		}
		d.canvas.open("circle", "cx", num(at.x), "cy", num(at.y), "r", r, "fill", string(paper), "stroke", string(ink), "stroke-width", width)
		d.canvas.titled(s.Name)
		d.canvas.close("circle")
	}
}
