package draw

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// A canvas writes elements. Attributes come as name, value, name, value.
type canvas struct{ b []byte }

// newCanvas opens a picture of w × h units. It scales to the width it is given.
func newCanvas(w, h float64, title, desc string) *canvas {
	c := &canvas{}
	c.open("svg", "xmlns", "http://www.w3.org/2000/svg", "role", "img",
		"viewBox", "0 0 "+num(w)+" "+num(h), "width", num(w), "height", num(h),
		"font-family", "ui-sans-serif,system-ui,sans-serif", "font-size", "12",
		"fill", string(ink), "class", "picture")
	c.titled(title)
	if desc != "" {
		c.open("desc")
		c.text(desc)
		c.close("desc")
	}
	return c
}

func (c *canvas) done() []byte {
	c.close("svg")
	return append(c.b, '\n')
}

func (c *canvas) open(name string, attributes ...string) { c.tag(name, attributes, ">") }

func (c *canvas) empty(name string, attributes ...string) { c.tag(name, attributes, "/>") }

func (c *canvas) close(name string) {
	c.b = append(c.b, "</"...)
	c.b = append(c.b, name...)
	c.b = append(c.b, ">\n"...)
}

// tag leaves attributes without a value out.
func (c *canvas) tag(name string, attributes []string, end string) {
	c.b = append(append(c.b, '<'), name...)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] == "" {
			continue
		}
		c.b = append(append(c.b, ' '), attributes[i]...)
		c.b = append(c.b, `="`...)
		c.text(attributes[i+1])
		c.b = append(c.b, '"')
	}
	c.b = append(c.b, end...)
}

// titled writes the name that a pointer resting on an element shows.
func (c *canvas) titled(title string) {
	if title == "" {
		return
	}
	c.open("title")
	c.text(title)
	c.close("title")
}

// text writes s so that it is text in an element as well as in an attribute. Characters
// that XML cannot hold become U+FFFD.
func (c *canvas) text(s string) {
	for _, r := range s {
		switch {
		case r == '<':
			c.b = append(c.b, "&lt;"...)
		case r == '>':
			c.b = append(c.b, "&gt;"...)
		case r == '&':
			c.b = append(c.b, "&amp;"...)
		case r == '"':
			c.b = append(c.b, "&#34;"...)
		case r == '\'':
			c.b = append(c.b, "&#39;"...)
		case r < ' ' && r != '\n' && r != '\t', r == 0xfffe, r == 0xffff:
			c.b = utf8.AppendRune(c.b, utf8.RuneError)
		default:
			c.b = utf8.AppendRune(c.b, r)
		}
	}
}

// num spells a length with one decimal, which is finer than a screen's pixel. What is no
// number is 0.
func num(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return "0"
	}
	tenths := math.Round(x * 10)
	if tenths == 0 {
		return "0" // never -0
	}
	return strconv.FormatFloat(tenths/10, 'f', -1, 64)
}

// An xy is a place on the canvas, y downwards.
type xy struct{ x, y float64 }

func (p xy) minus(q xy) xy             { return xy{p.x - q.x, p.y - q.y} }
func (p xy) plus(q xy) xy              { return xy{p.x + q.x, p.y + q.y} }
func (p xy) times(f float64) xy        { return xy{float64(p.x * f), float64(p.y * f)} }
func (p xy) length() float64           { return math.Sqrt(float64(p.x*p.x) + float64(p.y*p.y)) }
func (p xy) distance(q xy) float64     { return p.minus(q).length() }
func (p xy) toward(q xy, f float64) xy { return p.plus(q.minus(p).times(f)) }

// pathData spells a line; steps too small to see are left out.
func pathData(points []xy) string {
	var b []byte
	last := ""
	for i, p := range points {
		place := num(p.x) + " " + num(p.y)
		if i > 0 && place == last {
			continue
		}
		if i == 0 {
			b = append(b, 'M')
		} else {
			b = append(b, 'L')
		}
		b = append(b, place...)
		last = place
	}
	return string(b)
}

func (c *canvas) line(a, b xy, attributes ...string) {
	c.empty("line", append([]string{"x1", num(a.x), "y1", num(a.y), "x2", num(b.x), "y2", num(b.y)}, attributes...)...)
}

func (c *canvas) write(at xy, s string, attributes ...string) {
	c.open("text", append([]string{"x", num(at.x), "y", num(at.y)}, attributes...)...)
	c.text(s)
	c.close("text")
}

// halo makes text stand clear of what is drawn under it.
func halo() []string {
	return []string{"stroke", string(paper), "stroke-width", "3", "stroke-linejoin", "round", "paint-order", "stroke"}
}

// sign draws the shape of a severity around a place, with text in it. size is its width.
func (c *canvas) sign(at xy, s Severity, size float64, text string) {
	r := size / 2
	attributes := []string{"fill", string(s.token()), "stroke", string(paper), "stroke-width", "2", "stroke-linejoin", "round", "paint-order", "stroke"}
	drop := 0.0
	switch s {
	case Error:
		drop = float64(r * 0.22)
		c.polygon([]xy{{at.x, at.y - float64(r*1.1)}, {at.x + float64(r*1.2), at.y + float64(r*0.95)}, {at.x - float64(r*1.2), at.y + float64(r*0.95)}}, attributes)
	case Warning:
		c.polygon([]xy{{at.x, at.y - float64(r*1.2)}, {at.x + float64(r*1.2), at.y}, {at.x, at.y + float64(r*1.2)}, {at.x - float64(r*1.2), at.y}}, attributes)
	default:
		c.empty("circle", append([]string{"cx", num(at.x), "cy", num(at.y), "r", num(r)}, attributes...)...)
	}
	if text != "" {
		c.write(xy{at.x, at.y + drop + 4}, text, "text-anchor", "middle", "font-size", "11", "font-weight", "700", "fill", string(paper))
	}
}

func (c *canvas) polygon(points []xy, attributes []string) {
	c.empty("path", append([]string{"d", pathData(points) + "Z"}, attributes...)...)
}
