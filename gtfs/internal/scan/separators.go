package scan

import (
	"encoding/binary"
	"math/bits"
)

// separators walks the commas and line feeds of a block without quotes, 64 bytes at a
// time: a bitmap of the current 64, of which the bits already used are cleared.
type separators struct {
	base int    // where the 64 bytes begin
	mask uint64 // bit i: data[base+i] is a comma or a line feed, or the end of the data
}

func newSeparators() separators { return separators{base: -64} }

// plain reads a record of a block without quotes.
func (r *Rows) plain() {
	data, cells, base, mask := r.data, r.Cells, r.base, r.mask
	for start, n := r.next, 0; ; n++ {
		for mask == 0 {
			base += 64
			mask = bitmap(data, base)
		}
		sep := base + bits.TrailingZeros64(mask)
		mask &= mask - 1
		if n == len(cells) {
			cells = append(cells, make([]Cell, n+16)...)
		}
		if sep >= len(data) || data[sep] != ',' {
			r.base, r.mask, r.Cells = base, mask, cells
			r.finish(n+1, sep)
			cells[n] = span(data, start, r.end, 0, PadOutside)
			return
		}
		cells[n] = span(data, start, sep, 0, PadOutside)
		start = sep + 1
	}
}

// bitmap marks the commas and line feeds of data[base:base+64], and the end of the data.
func bitmap(data []byte, base int) uint64 {
	if base+64 > len(data) {
		var tail [64]byte
		n := copy(tail[:], data[base:])
		return bitmap64(&tail) | 1<<n
	}
	return bitmap64((*[64]byte)(data[base:]))
}

// bitmap64 marks the commas and line feeds of p.
func bitmap64(p *[64]byte) uint64 {
	var mask uint64
	for i := 0; i < 8; i++ {
		word := binary.LittleEndian.Uint64(p[8*i:])
		mask |= gather(isNot(word, ',')&isNot(word, '\n')) << (8 * i)
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
