package sample

import (
	"fmt"
	"slices"
)

// A line is a row of routes.txt with its two patterns.
type line struct {
	id          string // also the short name
	long        string
	kind        kind
	color, text string
	depot       string // "N" or "S", for block ids
	patterns    [2]*pattern
}

// colours of lines: apart from each other and readable with black or white text.
var colours = []string{
	"C8102E", "0057B8", "00843D", "F2A900", "7D3F98", "E4002B", "009CA6", "8A1538", "3F9C35", "EF7622", "5C068C", "006BA6",
	"B5BD00", "D0006F", "4B4F54", "00A3E0", "9B5F28", "6CACE4", "FFCD00", "44693D", "A6192E", "13294B", "DB8A06", "008C95",
}

// textOn returns black or white, whichever reads better on a colour.
func textOn(colour string) string {
	var r, g, b int
	_, _ = fmt.Sscanf(colour, "%02X%02X%02X", &r, &g, &b) // always six digits, from the list above
	if 30*r+59*g+11*b > 14000 {
		return "000000"
	}
	return "FFFFFF"
}

// addLine draws the n-th line of a kind and names it. A line that would be too
// short is left out.
func (c *city) addLine(k kind, n int) {
	l := &line{kind: k, id: lineID(k, n), color: colours[len(c.lines)%len(colours)]}
	l.text = textOn(l.color)
	path := c.route(k, n)
	if len(path) < 3 {
		return
	}
	at := make([]xy, len(path))
	for i, p := range path {
		at[i] = c.position(k, p)
	}
	if k == metro {
		at = smooth(at)
	}
	spots := c.spots(modes[k], path, at)
	if len(spots) < 3 {
		return
	}
	l.patterns[0] = c.newPattern(l, 0, at, spots)
	back, spotsBack := reversed(at, spots)
	l.patterns[1] = c.newPattern(l, 1, back, spotsBack)
	c.describe(l)
	c.lines = append(c.lines, l)
}

func lineID(k kind, n int) string {
	switch {
	case k == local:
		return fmt.Sprint(11 + n)
	case k == shuttle && n == 0:
		return modes[k].prefix
	}
	return fmt.Sprint(modes[k].prefix, n+1)
}

func (c *city) describe(l *line) {
	a, b := l.patterns[1].headsign, l.patterns[0].headsign
	l.long = a + " ↔ " + b
	if l.kind == ring {
		l.long = "Boulevards – Rocade par " + a
		l.patterns[0].headsign, l.patterns[1].headsign = "Rocade – sens horaire", "Rocade – sens antihoraire"
	}
	l.depot = "S"
	if c.stops[l.patterns[0].stops[0]].pos.y > 0 {
		l.depot = "N"
	}
}

// position is where a crossing lies for a kind: boats run between the banks.
func (c *city) position(k kind, n node) xy {
	if k == ferry {
		return between(c.grid.at(n), c.grid.at(node{n.i, n.j + 1}), 0.5)
	}
	return c.grid.at(n)
}

// smooth lets a tunnel run straighter than the streets above it.
func smooth(at []xy) []xy {
	for range 2 {
		next := slices.Clone(at)
		for i := 1; i < len(at)-1; i++ {
			next[i] = between(at[i], between(at[i-1], at[i+1], 0.5), 0.5)
		}
		at = next
	}
	return at
}
