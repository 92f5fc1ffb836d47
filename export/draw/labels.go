package draw

import (
	"cmp"
	"slices"
	"strconv"
)

// A label is what is written at a place of the map: the signs of the routes that end
// there, then a name.
type label struct {
	at     xy
	signs  []MapLine
	name   string
	weight Weight
	rank   int
}

const (
	nameSize = 12.0
	signSize = 11.0
	// maxSigns is how many routes are signed at one end; the others are counted.
	maxSigns = 6
	// joined is how near two ends, or an end and a stop, are that share a label.
	joined = 14.0
)

// labels places what is more important first; a label that finds no free place is left out.
func (d *drawing) labels() {
	all := d.named(d.ends())
	slices.SortStableFunc(all, func(a, b label) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(b.rank, a.rank), cmp.Compare(len(b.signs), len(a.signs)))
	})
	for _, l := range all {
		if place, ok := d.placed(l); ok {
			d.label(l, place)
		}
	}
}

// ends gives a label to each place where routes end.
func (d *drawing) ends() []label {
	var all []label
	for _, p := range d.longest() {
		for _, at := range []xy{p.points[0], p.points[len(p.points)-1]} {
			if !d.frame.has(at) {
				continue
			}
			i := slices.IndexFunc(all, func(l label) bool { return l.at.distance(at) < joined })
			if i < 0 {
				all = append(all, label{at: at})
				i = len(all) - 1
			}
			all[i].add(p.line)
		}
	}
	for _, l := range all {
		slices.SortStableFunc(l.signs, func(a, b MapLine) int { return cmp.Compare(b.Weight, a.Weight) })
	}
	return all
}

func (l *label) add(line MapLine) {
	l.weight = max(l.weight, line.Weight)
	if !slices.ContainsFunc(l.signs, func(o MapLine) bool { return o.Label == line.Label && o.Color == line.Color }) {
		l.signs = append(l.signs, line)
	}
}

// longest returns for each labelled route the longest of its paths, in the order of routes.
func (d *drawing) longest() []path {
	best := map[int]path{}
	var routes []int
	for _, p := range d.paths {
		if p.line.Label == "" || p.line.Weight == Light || len(p.points) < 2 {
			continue
		}
		old, seen := best[p.route]
		if !seen {
			routes = append(routes, p.route)
		}
		if !seen || pathLength(p.points) > pathLength(old.points) {
			best[p.route] = p
		}
	}
	all := make([]path, len(routes))
	for i, r := range routes {
		all[i] = best[r]
	}
	return all
}

func pathLength(points []xy) float64 {
	sum := 0.0
	for i := 1; i < len(points); i++ {
		sum += points[i-1].distance(points[i])
	}
	return sum
}

// named adds the names of stops: to the end of a line where one is near, else alone.
func (d *drawing) named(ends []label) []label {
	stops := slices.Clone(d.Stops)
	slices.SortStableFunc(stops, func(a, b MapStop) int { return cmp.Compare(b.Rank, a.Rank) })
	for _, s := range stops {
		if s.Rank <= 0 || s.Name == "" || !s.At.Known() {
			continue
		}
		at := d.projection.at(s.At)
		i := slices.IndexFunc(ends, func(l label) bool { return l.at.distance(at) < joined })
		switch {
		case i < 0 && d.frame.has(at):
			ends = append(ends, label{at: at, name: s.Name, rank: s.Rank})
		case i >= 0 && ends[i].name == "":
			ends[i].name, ends[i].rank, ends[i].at = s.Name, s.Rank, at
		}
	}
	return ends
}

func (l label) shown() (signs []MapLine, more string) {
	if len(l.signs) <= maxSigns {
		return l.signs, ""
	}
	return l.signs[:maxSigns-1], "+" + strconv.Itoa(len(l.signs)-maxSigns+1)
}

// signText keeps long names of routes from hiding the map.
func signText(text string) string { return shortened(text, signSize, 72) }

// signWidth allows for bold figures, which are wider than the estimate.
func signWidth(text string) float64 { return max(1.1*textWidth(signText(text), signSize)+8, 16) }

func (l label) width() float64 {
	width := 0.0
	signs, more := l.shown()
	for _, s := range signs {
		width += signWidth(s.Label) + 2
	}
	if more != "" {
		width += textWidth(more, signSize) + 7
	}
	if l.name != "" {
		width += textWidth(l.name, nameSize) + 2
	}
	return width
}

// placed tries the eight places around a point and takes the free one that covers the
// least of the lines.
func (d *drawing) placed(l label) (box, bool) {
	w, h := l.width(), 16.0
	const gap = 9
	x, y := l.at.x, l.at.y
	var best box
	least := -1
	for _, corner := range []xy{
		{x + gap, y - h/2}, {x - gap - w, y - h/2}, {x + gap - 2, y - gap - h + 4}, {x + gap - 2, y + gap - 4},
		{x - gap - w + 2, y - gap - h + 4}, {x - gap - w + 2, y + gap - 4}, {x - w/2, y - gap - h}, {x - w/2, y + gap},
	} {
		b := box{corner.x, corner.y, corner.x + w, corner.y + h}
		if !d.frame.grown(-4).holds(b) || !d.taken.free(b) {
			continue
		}
		if covered := d.taken.covered(b); least < 0 || covered < least {
			best, least = b, covered
		}
	}
	// A name that covers the network rather than explains it is worse than none.
	crowded := len(l.signs) == 0 && least > 14
	return best, least >= 0 && !crowded
}

func (d *drawing) label(l label, place box) {
	d.taken.label(place)
	x, base := place.x0, place.y0+12
	signs, more := l.shown()
	for _, s := range signs {
		d.routeSign(xy{x, place.y0}, s)
		x += signWidth(s.Label) + 2
	}
	if more != "" {
		d.canvas.write(xy{x + 1, base}, more, append(halo(), "font-size", "11", "fill", string(quiet))...)
		x += textWidth(more, signSize) + 7
	}
	if l.name != "" {
		weight := ""
		if l.weight == Strong {
			weight = "600"
		}
		d.canvas.write(xy{x + 1, base}, l.name, append(halo(), "font-weight", weight)...)
	}
}

// routeSign draws a route's name on its colour, as at a stop.
func (d *drawing) routeSign(at xy, line MapLine) {
	w := signWidth(line.Label)
	back, ok := ParseColor(line.Color)
	if !ok {
		back = Color{0x59, 0x63, 0x6e}
	}
	text, ok := ParseColor(line.TextColor)
	if !ok {
		text = Color{255, 255, 255}
	}
	d.canvas.empty("rect", "x", num(at.x), "y", num(at.y), "width", num(w), "height", "16", "rx", "4",
		"fill", back.String(), "stroke", string(paper), "stroke-width", "1")
	d.canvas.write(xy{at.x + w/2, at.y + 12}, signText(line.Label), "text-anchor", "middle", "font-size", "11", "font-weight", "700",
		"fill", TextOn(back, text).String())
}
