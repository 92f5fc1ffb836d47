package scan

// Flags tell what was odd about a cell.
type Flags uint8

// The flags of a cell.
const (
	// Quoted: the cell stood in quotes.
	Quoted Flags = 1 << iota
	// PadOutside: blanks were dropped around an unquoted value or outside the quotes.
	PadOutside
	// PadInside: blanks were dropped inside the quotes.
	PadInside
	// Escaped: the cell holds doubled quotes, use [Rows.Text].
	Escaped
	// Stray: a quote inside an unquoted cell, text after a closing quote, or a quote
	// that is never closed.
	Stray
	// NewLine: a line feed or carriage return inside the quotes; where a lone carriage
	// return does not end a line, one inside an unquoted cell, too.
	NewLine
)

// A Cell is where a value stands in [Block.Data]: without its quotes, without the
// blanks around it. An absent value has Start == End.
type Cell struct {
	Start, End uint32
	Flags      Flags
}

// Len is the length of the value in bytes, before doubled quotes are made single.
func (c Cell) Len() int { return int(c.End - c.Start) }

// Has tells whether all of the flags are set.
func (c Cell) Has(f Flags) bool { return c.Flags&f == f }

// span is data[start:end] as a cell, with blanks at both ends dropped and told by pad.
func span(data []byte, start, end int, flags, pad Flags) Cell {
	if start < end && (data[start] <= ' ' || data[end-1] <= ' ') {
		start, end = trim(data, start, end)
		flags |= pad
	}
	return Cell{Start: uint32(start), End: uint32(end), Flags: flags}
}

// trim drops the blanks at both ends of data[start:end].
func trim(data []byte, start, end int) (int, int) {
	for start < end && data[start] <= ' ' {
		start++
	}
	for start < end && data[end-1] <= ' ' {
		end--
	}
	return start, end
}
