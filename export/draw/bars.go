package draw

import (
	"math"

	"github.com/quai-transit/quai/gtfs/lang"
)

// Bars are small bars beside a number: trips a day, one bar a day.
type Bars struct {
	// Title names the picture, in the language Lang.
	Title string
	Lang  lang.Lang
	// Values are the heights; negative ones are 0.
	Values []int
	// Marked has the indices of the values that stand out, for instance holes; where the
	// value is 0 the mark stands on the base line.
	Marked []int
	// Width and Height are the size in CSS pixels; 0 is 160 × 32.
	Width, Height int
}

// BarSpark draws bars. Many values share a bar of at least a pixel, which shows the least of
// them, since what is looked for is what is missing.
func BarSpark(b Bars) []byte {
	if b.Width <= 0 || b.Height <= 0 {
		b.Width, b.Height = 160, 32
	}
	w, h := float64(b.Width), float64(b.Height)
	c := newCanvas(w, h, b.Title, "")
	values, marked := b.shared()
	most := 1
	for _, v := range values {
		most = max(most, v)
	}
	step := w / math.Max(float64(len(values)), 1)
	gap := math.Min(1, step/4)
	for i, v := range values {
		height := float64(max(v, 0)) / float64(most) * (h - 3)
		fill := string(accent)
		if marked[i] {
			fill, height = string(fault), math.Max(height, 3)
		}
		if height > 0 {
			c.empty("rect", "x", num(float64(i)*step), "y", num(h-1-height), "width", num(step-gap), "height", num(height), "fill", fill)
		}
	}
	c.line(xy{0, h - 0.5}, xy{w, h - 0.5}, "stroke", string(rule), "stroke-width", "1")
	return c.done()
}

// shared returns at most one value every two pixels.
func (b Bars) shared() (values []int, marked []bool) {
	bars := min(len(b.Values), max(b.Width/2, 1))
	values, marked = make([]int, bars), make([]bool, bars)
	for i, v := range b.Values {
		bar := i * bars / len(b.Values)
		if first := i == 0 || (i-1)*bars/len(b.Values) != bar; first || v < values[bar] {
			values[bar] = v
		}
	}
	for _, i := range b.Marked {
		if i >= 0 && i < len(b.Values) {
			marked[i*bars/len(b.Values)] = true
		}
	}
	return values, marked
}
