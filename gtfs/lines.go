package gtfs

import "sort"

// A lineMap tells the line a row ends on. Rows nearly always follow line by
// line, so only the places where that breaks are kept.
type lineMap struct {
	rows  []int32 // first row of each run
	lines []int32 // line of that row
}

// add notes that a row, the one after the last added, ends on a line.
func (m *lineMap) add(row, line int32) {
	n := len(m.rows)
	if n > 0 && m.lines[n-1]+row-m.rows[n-1] == line {
		return
	}
	m.rows, m.lines = append(m.rows, row), append(m.lines, line)
}

func (m *lineMap) reset() { m.rows, m.lines = m.rows[:0], m.lines[:0] }

// join appends the runs of a later block, whose first row is row base.
func (m *lineMap) join(o *lineMap, base int32) {
	for i, row := range o.rows {
		m.add(row+base, o.lines[i])
	}
}

func (m *lineMap) line(row int) int {
	n := sort.Search(len(m.rows), func(i int) bool { return int(m.rows[i]) > row }) - 1
	if n < 0 {
		return 0
	}
	return int(m.lines[n]) + row - int(m.rows[n])
}
