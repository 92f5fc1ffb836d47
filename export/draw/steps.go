package draw

import (
	"slices"

	"github.com/quai-transit/quai/gtfs/lang"
)

// step returns which of the five steps a count has; -1 for no trips.
func (d *calendarDrawing) step(trips int) int {
	if trips <= 0 {
		return -1
	}
	return slices.IndexFunc(d.bounds, func(most int) bool { return trips <= most })
}

// quantiles returns the largest count of each step: equal widths from the least to the
// most of the days with trips, so that a step says how many trips, not how many days.
func quantiles(trips []int) []int {
	least, most := 0, 0
	for _, n := range trips {
		if n > 0 && (least == 0 || n < least) {
			least = n
		}
		most = max(most, n)
	}
	bounds := make([]int, 5)
	for i := range bounds {
		bounds[i] = least + (most-least)*(i+1)/5
	}
	return bounds
}

// legend shows the steps with the least and the most.
func (d *calendarDrawing) legend() {
	if d.bounds[4] == 0 {
		return
	}
	x, y := leftMargin, d.height+2
	least := number(slices.MinFunc(d.Trips, lessTrips), d.Lang)
	d.canvas.write(xy{x, y + 10}, least, "font-size", "11", "fill", string(quiet))
	x += textWidth(least, 11) + 6
	for _, s := range steps() {
		d.canvas.empty("rect", "x", num(x), "y", num(y), "width", "11", "height", "11", "rx", "2", "fill", string(s))
		x += daySize
	}
	d.canvas.write(xy{x + 4, y + 10}, number(d.bounds[4], d.Lang)+" "+d.perDay(), "font-size", "11", "fill", string(quiet))
}

// lessTrips orders days without trips last.
func lessTrips(a, b int) int {
	if (a > 0) != (b > 0) {
		if a > 0 {
			return -1
		}
		return 1
	}
	return a - b
}

func (d *calendarDrawing) perDay() string {
	return lang.Text{EN: "trips a day", FR: "courses par jour"}.In(d.Lang)
}
