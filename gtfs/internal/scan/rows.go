package scan

import "bytes"

// Rows reads the records of a block one by one. It may be used for one block after
// the other and does not allocate once its cells have grown to the longest record.
type Rows struct {
	// N is the number of cells of the record, Cells[:N] are they. Both hold until the
	// next call of Next.
	N     int
	Cells []Cell
	// EmptyRow: the record is nothing but an empty pair of quotes, or, where
	// Canonical, a last line of blanks without a line end.
	EmptyRow bool
	// Blank is the number of lines skipped so far for holding blanks only, or nothing.
	Blank int
	// Failure says why reading stopped early; nil where it did not.
	Failure *Failure

	data    []byte
	block   Block
	careful bool // the block has quotes out of place, or carriage returns that are content
	limits  limits
	syntax  syntax

	start, end  int // the record in data, without its line end
	next        int // where the record after it begins
	first, line int // lines the record begins and ends on
}

// NewRows reads the records of b, which [Blocks] gave for the same dialect.
func NewRows(b Block, d Dialect) *Rows {
	r := new(Rows)
	r.Reset(b, d)
	return r
}

// Reset turns to a block that [Blocks] gave for a dialect, and counts Blank anew.
func (r *Rows) Reset(b Block, d Dialect) {
	r.syntax, r.limits = d.syntax(), limits{d.maxUnits(), d.maxColumns(), d.maxRecord()}
	r.N, r.EmptyRow, r.Blank, r.Failure = 0, false, 0, nil
	r.data, r.block = b.Data, b
	r.careful = b.Quotes && !b.tidy || b.LoneCR && !r.syntax.crEnds
	r.start, r.end, r.next = b.from, b.from, b.from
	r.first, r.line = b.Line, b.Line-1
}

// Next moves to the next record. It returns false at the end of the block and where
// reading failed.
func (r *Rows) Next() bool {
	for r.Failure == nil && r.next < len(r.data) {
		r.start = r.next
		r.first = r.line + 1
		r.EmptyRow = false
		if r.careful {
			r.walk()
		} else {
			r.fast()
		}
		if r.N == 1 && r.Cells[0].Len() == 0 && !r.lone() && !r.tooLong() {
			r.Blank++
			continue
		}
		return r.within()
	}
	r.N = 0
	return false
}

// lone judges a record of one empty cell: whether it counts as a record.
func (r *Rows) lone() bool {
	c := r.Cells[0]
	unended := r.syntax.canonical && r.next == len(r.data) && r.data[r.next-1] != '\n'
	r.EmptyRow = c.Flags&(Quoted|PadInside|NewLine) == Quoted || unended
	return r.EmptyRow || c.Has(Quoted)
}

// within tells whether the record keeps the limits, and notes the failure if not.
func (r *Rows) within() bool {
	long := r.tooLong()
	if long {
		r.shorten()
	}
	if long || r.limits.exceeded(r) {
		r.Failure = r.failure()
		r.N = 0
	}
	return r.Failure == nil
}

// tooLong tells whether the record is longer than allowed, as one given up for it is.
func (r *Rows) tooLong() bool { return r.end-r.start > r.limits.bytes }

// shorten reads what is allowed of a record that is too long: the only part that is
// there whatever the size of the block.
func (r *Rows) shorten() {
	r.data = r.data[:r.start+r.limits.bytes]
	r.next, r.line = r.start, r.first-1
	r.walk()
}

// walk reads a record cell by cell, whatever is in it.
func (r *Rows) walk() {
	data, n := r.data, 0
	for p := r.next; ; n++ {
		cell, next := r.syntax.cell(data, p)
		if cell.Has(NewLine) {
			r.line += bytes.Count(data[p:next], []byte{'\n'})
		}
		r.put(n, cell)
		if next >= len(data) || data[next] != ',' {
			r.finish(n+1, next)
			return
		}
		p = next + 1
	}
}

// put stores the cell as number n.
func (r *Rows) put(n int, c Cell) {
	if n == len(r.Cells) {
		r.Cells = append(r.Cells, make([]Cell, n+16)...)
	}
	r.Cells[n] = c
}

// finish ends a record of n cells at the line end data[at], or at the end of the data.
func (r *Rows) finish(n, at int) {
	r.N = n
	r.line++
	r.end = at
	switch {
	case at >= len(r.data):
	case r.data[at] == '\r' && at+1 < len(r.data) && r.data[at+1] == '\n':
		at++
	case r.data[at] == '\n' && at > r.start && r.data[at-1] == '\r':
		r.end--
	}
	r.next = min(at+1, len(r.data))
}

// Cell is the value of cell i as it stands in the data: valid until the block is
// recycled, with doubled quotes where Escaped. It is empty where the value is absent.
func (r *Rows) Cell(i int) []byte {
	c := r.Cells[i]
	return r.data[c.Start:c.End]
}

// Flags tells what was odd about cell i.
func (r *Rows) Flags(i int) Flags { return r.Cells[i].Flags }

// Text is the value of cell i with its doubled quotes made single. It uses scratch
// only where there are any, else it is [Rows.Cell]: a part of the block, which must
// not be handed back as scratch.
func (r *Rows) Text(i int, scratch []byte) []byte {
	if !r.Cells[i].Has(Escaped) {
		return r.Cell(i)
	}
	return r.syntax.unescape(scratch[:0], r.Cell(i), r.Cells[i].Flags)
}

// Line is the number of the line the record ends on, FirstLine of that it begins on.
func (r *Rows) Line() int { return r.line }

// FirstLine is the number of the line the record begins on.
func (r *Rows) FirstLine() int { return r.first }

// Offset is where the record begins in the data of the block.
func (r *Rows) Offset() int { return r.start }

// End is where the record ends in the data of the block, line end excluded.
func (r *Rows) End() int { return r.end }

// Raw is the record as it stands in the file, without its line end.
func (r *Rows) Raw() []byte { return r.data[r.start:r.end] }
