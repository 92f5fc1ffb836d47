package scan

import (
	"encoding/binary"
	"unicode/utf8"
)

// A Failure says where a file broke a limit, see [Dialect]. Nothing is read beyond.
type Failure struct {
	// Line is the number of the line it stands on; the first is 1.
	Line int
	// Column is the index of the cell; the first is 0.
	Column int
	// Char is where the first unit beyond the limit stands, in UTF-16 units from
	// the beginning of the file, plus 1. 0 unless Canonical.
	Char int64
	// Start and End are the part of the cell within the limit, as offsets in the data.
	Start, End int
}

// limits are those of a record; 0 units or columns mean none.
type limits struct{ units, columns, bytes int }

// exceeded tells whether the record breaks a limit other than that of its length.
func (l limits) exceeded(r *Rows) bool {
	if l.columns > 0 && r.N > l.columns {
		return true
	}
	// A cell has no more units than bytes, so short records need no count.
	return l.units > 0 && r.end-r.start > l.units && l.long(r) < r.N
}

// long is the first cell with too many units, r.N if there is none.
func (l limits) long(r *Rows) int {
	for i, c := range r.Cells[:r.N] {
		if l.units > 0 && c.Len() > l.units && units(r.Text(i, nil)) > l.units {
			return i
		}
	}
	return r.N
}

// failure describes the first limit the record breaks.
func (r *Rows) failure() *Failure {
	long := r.limits.long(r)
	switch {
	case r.limits.columns > 0 && min(r.N-1, long) >= r.limits.columns:
		return r.failureAt(r.limits.columns, int(r.Cells[r.limits.columns].Start))
	case long < r.N:
		c := r.Cells[long]
		return r.failureAt(long, int(c.Start)+prefix(r.Cell(long), r.limits.units, c.Has(Escaped)))
	}
	end, column := r.start+r.limits.bytes, r.N-1
	for column > 0 && int(r.Cells[column].Start) > end {
		column--
	}
	return r.failureAt(column, min(end, len(r.data)))
}

// failureAt is a failure in cell column at data[end].
func (r *Rows) failureAt(column, end int) *Failure {
	f := &Failure{Line: r.first, Column: column, Start: int(r.Cells[column].Start), End: end}
	for _, b := range r.data[r.start:end] {
		if b == '\n' {
			f.Line++
		}
	}
	if r.syntax.canonical {
		f.Char = r.block.Units + int64(units(r.data[:end])) + 1
	}
	return f
}

// prefix is the length in bytes of the first n UTF-16 units of text; where escaped, a
// doubled quote is one unit.
func prefix(text []byte, n int, escaped bool) int {
	p := 0
	for ; n > 0 && p < len(text); n-- {
		if escaped && text[p] == '"' && p+1 < len(text) && text[p+1] == '"' {
			p++
		}
		c, size := utf8.DecodeRune(text[p:])
		if c > 0xFFFF {
			n--
		}
		p += size
	}
	return p
}

// units is the length of text in UTF-16 units; a malformed byte is one.
func units(text []byte) int {
	n := 0
	for p := 0; p < len(text); n++ {
		for p+8 <= len(text) && binary.LittleEndian.Uint64(text[p:])&highs == 0 {
			p, n = p+8, n+8
		}
		if p == len(text) {
			break
		}
		if text[p] < utf8.RuneSelf {
			p++
			continue
		}
		c, size := utf8.DecodeRune(text[p:])
		if c > 0xFFFF {
			n++
		}
		p += size
	}
	return n
}
