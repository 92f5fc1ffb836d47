package draw

import (
	"slices"

	"github.com/quai-transit/quai/gtfs/lang"
)

const side = daySize - dayGap

func (d *calendarDrawing) day(i int) {
	at := d.corner(d.offset + i)
	step := d.step(d.Trips[i])
	fill, stroke := string(panel), string(rule)
	if step >= 0 {
		fill, stroke = string(steps()[step]), ""
	}
	mark := d.mark(i)
	d.canvas.open("rect", "x", num(at.x), "y", num(at.y), "width", num(side), "height", num(side), "rx", "2", "fill", fill, "stroke", stroke)
	d.canvas.titled(d.title(i, mark))
	d.canvas.close("rect")
	d.sign(xy{at.x + side/2, at.y + side/2}, mark, step)
}

// title is "Mon 23 Nov 2026: 1,840 trips (name of the mark)".
func (d *calendarDrawing) title(i int, m Mark) string {
	colon := lang.Text{EN: ": ", FR: "\u00a0: "}.In(d.Lang)
	title := day(d.monday.AddDate(0, 0, d.offset+i), d.Lang) + colon + number(d.Trips[i], d.Lang) + " " + d.unit(d.Trips[i])
	if m.Label != "" {
		title += " (" + m.Label + ")"
	}
	return title
}

// today is drawn when all days are, for its frame stands in the gaps between them.
func (d *calendarDrawing) today() {
	i := daysBetween(d.Start, d.Today)
	if d.Today.IsZero() || i < 0 || i >= len(d.Trips) {
		return
	}
	at := d.corner(d.offset + i)
	d.canvas.empty("rect", "x", num(at.x-1), "y", num(at.y-1), "width", num(side+2), "height", num(side+2), "rx", "3",
		"fill", "none", "stroke", string(paper), "stroke-width", "4")
	d.canvas.empty("rect", "x", num(at.x-1.5), "y", num(at.y-1.5), "width", num(side+3), "height", num(side+3), "rx", "3",
		"fill", "none", "stroke", string(ink), "stroke-width", "2")
}

func (d *calendarDrawing) unit(n int) string {
	switch {
	case d.Lang == lang.FR && n < 2:
		return "course"
	case d.Lang == lang.FR:
		return "courses"
	case n == 1:
		return "trip"
	}
	return "trips"
}

func (d *calendarDrawing) mark(day int) Mark {
	if i := slices.IndexFunc(d.Marks, func(m Mark) bool { return m.Day == day }); i >= 0 {
		return d.Marks[i]
	}
	return Mark{Day: -1}
}

// sign crosses out a hole and dots a holiday.
func (d *calendarDrawing) sign(at xy, m Mark, step int) {
	switch {
	case m.Day < 0:
	case m.Hole:
		const r = 3
		d.canvas.empty("path", "d", pathData([]xy{{at.x - r, at.y - r}, {at.x + r, at.y + r}})+pathData([]xy{{at.x + r, at.y - r}, {at.x - r, at.y + r}}),
			"fill", "none", "stroke", string(fault), "stroke-width", "2", "stroke-linecap", "round")
	default:
		color := string(ink)
		if step >= 3 {
			color = string(paper)
		}
		d.canvas.empty("circle", "cx", num(at.x), "cy", num(at.y), "r", "2", "fill", color)
	}
}
