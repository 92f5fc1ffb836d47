package draw

import (
	"strconv"
)

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
		width += l.nameWidth() + 2
	}
	return width
}

// nameWidth allows for the heavier names of the trunk network.
func (l label) nameWidth() float64 {
	if l.weight == Strong {
		return 1.12 * textWidth(l.name, nameSize)
	}
	return textWidth(l.name, nameSize)
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
