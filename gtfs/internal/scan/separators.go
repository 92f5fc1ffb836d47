package scan

import (
	"bytes"
	"encoding/binary"
	"math/bits"
)

// separators walks the commas and line feeds of a block that stand outside quotes, 64
// bytes at a time: a bitmap of the current 64, of which the bits used are cleared.
type separators struct {
	base   int    // where the 64 bytes begin
	mask   uint64 // bit i: data[base+i] is a separator, or the end of the data
	quotes bool   // the block is tidy and has quotes
	inside uint64 // all ones where the next 64 bytes begin inside quotes
}

// fast reads a record of a block without quotes, or with tidy ones.
func (r *Rows) fast() {
	data, base, mask, quotes := r.data, r.base, r.mask, r.quotes
	start, n, cells := r.next, 0, r.Cells
	for {
		for mask == 0 {
			base += 64
			mask = r.bitmap(data, base)
		}
		sep := base + bits.TrailingZeros64(mask)
		mask &= mask - 1
		if n >= len(cells) {
			cells = append(cells, make([]Cell, n+16)...)
		}
		if sep >= len(data) || data[sep] != ',' {
			r.base, r.mask, r.Cells = base, mask, cells
			r.finish(n+1, sep)
			cells[n] = r.fastCell(start, r.end)
			return
		}
		if quotes {
			cells[n] = r.fastCell(start, sep)
		} else {
			cells[n] = span(data, start, sep, 0, PadOutside)
		}
		n++
		start = sep + 1
	}
}

// fastCell is the cell data[start:end] of a block with tidy quotes, or none.
func (r *Rows) fastCell(start, end int) Cell {
	if r.quotes && start < end && r.data[start] == '"' {
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

// bitmap marks the separators of data[base:base+64], and the end of the data.
func (s *separators) bitmap(data []byte, base int) uint64 {
	if base+64 > len(data) {
		var tail [64]byte
		n := copy(tail[:], data[base:])
		return s.bitmap64(&tail) | 1<<n
	}
	return s.bitmap64((*[64]byte)(data[base:]))
}

func (s *separators) bitmap64(p *[64]byte) uint64 {
	if s.quotes {
		return outside(p, &s.inside)
	}
	return anywhere(p)
}

// anywhere marks the commas and line feeds of p.
func anywhere(p *[64]byte) uint64 {
	var mask uint64
	for i := 0; i < 64; i += 8 {
		word := binary.LittleEndian.Uint64(p[i:])
		mask |= gather(isNot(word, ',')&isNot(word, '\n')) << i
	}
	return mask
}

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// isNot sets the high bit of each byte of word that is not c. Unlike the well-known
// test for a zero byte it makes no carry between bytes, so each bit can be trusted.
func isNot(word uint64, c byte) uint64 {
	x := word ^ ones*uint64(c)
	return x&^highs + ^uint64(highs) | x
}

// gather packs the eight high bits of word, inverted, into the low byte.
func gather(word uint64) uint64 {
	return (^word & highs >> 7) * 0x0102040810204080 >> 56
}
