package scan

import (
	"bytes"
	"math/bits"
)

// fast reads a record of a block without quotes, or with tidy ones: its cells stand
// between the separators that the survey marked.
func (r *Rows) fast() {
	data, marks, word := r.data, r.block.separators, r.next/64
	start, n, cells := r.next, 0, r.Cells
	mask := marks[word] &^ (1<<(start%64) - 1)
	for {
		for mask == 0 && word+1 < len(marks) {
			word++
			mask = marks[word]
		}
		sep := min(64*word+bits.TrailingZeros64(mask), len(data))
		mask &= mask - 1
		if n >= len(cells) {
			cells = append(cells, make([]Cell, n+16)...)
		}
		if sep == len(data) || data[sep] != ',' {
			r.Cells = cells
			r.finish(n+1, sep)
			cells[n] = r.fastCell(start, r.end)
			return
		}
		cells[n] = r.fastCell(start, sep)
		n++
		start = sep + 1
	}
}

// fastCell is the cell data[start:end] of a block with tidy quotes, or none.
func (r *Rows) fastCell(start, end int) Cell {
	if r.block.Quotes && start < end && r.data[start] == '"' {
		return r.tidyCell(start, end)
	}
	return span(r.data, start, end, 0, PadOutside)
}

// tidyCell is the cell whose quotes are the first and the last byte of data[start:end].
func (r *Rows) tidyCell(start, end int) Cell {
	start, end = start+1, end-1
	flags := Quoted
	if r.block.inner {
		text := r.data[start:end]
		if bytes.IndexByte(text, '"') >= 0 {
			flags |= Escaped
		}
		if lines := bytes.Count(text, []byte{'\n'}); lines > 0 || bytes.IndexByte(text, '\r') >= 0 {
			flags |= NewLine
			r.line += lines
		}
	}
	return span(r.data, start, end, flags, PadInside)
}
