package draw

import "slices"

// occupied knows what of the canvas is used: by labels and signs, which may not be
// covered, and by lines, which should not.
type occupied struct {
	boxes []box
	// dots are the named stops, which may lie over each other but not under a label.
	dots  []box
	cols  int
	rows  int
	cells []bool
}

const cellSize = 4.0

func newOccupied(frame box) *occupied {
	cols, rows := int(frame.x1/cellSize)+1, int(frame.y1/cellSize)+1
	return &occupied{cols: cols, rows: rows, cells: make([]bool, cols*rows)}
}

func (o *occupied) label(b box) { o.boxes = append(o.boxes, b.grown(1)) }

func (o *occupied) labelled(b box) bool {
	return slices.ContainsFunc(o.boxes, b.overlaps)
}

// free reports that a box hides neither label, sign nor named stop.
func (o *occupied) free(b box) bool {
	return !o.labelled(b) && !slices.ContainsFunc(o.dots, b.overlaps)
}

func (o *occupied) dot(b box) { o.dots = append(o.dots, b) }

// line marks the cells that a line goes through.
func (o *occupied) line(points []xy) {
	for i, p := range points {
		o.mark(p)
		if i == 0 {
			continue
		}
		a := points[i-1]
		length := a.distance(p)
		if length > 1e5 {
			continue
		}
		for s := cellSize / 2; s < length; s += cellSize / 2 {
			o.mark(a.toward(p, s/length))
		}
	}
}

func (o *occupied) mark(p xy) {
	if x, y := p.x/cellSize, p.y/cellSize; x >= 0 && y >= 0 && x < float64(o.cols) && y < float64(o.rows) {
		o.cells[int(y)*o.cols+int(x)] = true
	}
}

// covered counts the marked cells under a box that lies on the canvas.
func (o *occupied) covered(b box) int {
	n := 0
	for y := int(b.y0 / cellSize); y <= min(int(b.y1/cellSize), o.rows-1); y++ {
		for x := int(b.x0 / cellSize); x <= min(int(b.x1/cellSize), o.cols-1); x++ {
			if o.cells[y*o.cols+x] {
				n++
			}
		}
	}
	return n
}
