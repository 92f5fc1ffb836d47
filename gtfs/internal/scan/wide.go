package scan

// Wide is the value of cell i with the blanks that were dropped around it: those
// inside its quotes where it is quoted, else those up to the commas.
func (r *Rows) Wide(i int) []byte {
	c := r.Cells[i]
	start, end := int(c.Start), int(c.End)
	for start > r.start && r.data[start-1] <= ' ' {
		start--
	}
	for end < r.end && r.data[end] <= ' ' {
		end++
	}
	return r.data[start:end]
}
