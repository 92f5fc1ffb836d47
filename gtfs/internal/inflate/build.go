package inflate

import "math/bits"

// A codeSet is a set of canonical codes (RFC 1951, 3.2.2): told by how many there are
// of each length, and which symbols they stand for, in order.
type codeSet struct {
	count   [maxCodeLen + 1]int
	symbols [numLitlen]uint16
}

// build fills a table for codes of the given lengths, one per symbol, and reports
// whether they are a complete set. One code of one bit alone, and none at all, are
// let pass as decoders everywhere do; what they leave unassigned is invalid.
func build(table []entry, lens []uint8, root uint, symbols []entry) bool {
	var set codeSet
	for _, n := range lens {
		set.count[n]++
	}
	set.count[0] = 0
	if !set.complete() {
		return false
	}
	set.sort(lens)
	code, used := set.fillRoot(table, root, symbols)
	set.fillSubtables(table, root, symbols, code, used)
	return true
}

// complete reports whether the codes use up all there are, or are one of the exceptions.
func (s *codeSet) complete() bool {
	left, used := 1, 0
	for _, c := range s.count[1:] {
		left = left<<1 - c
		used += c
		if left < 0 {
			return false
		}
	}
	return left == 0 || used == 0 || used == 1 && s.count[1] == 1
}

// sort lists the symbols in order of their codes: by length, then by number.
func (s *codeSet) sort(lens []uint8) {
	var next [maxCodeLen + 1]int
	for n := 1; n < maxCodeLen; n++ {
		next[n+1] = next[n] + s.count[n]
	}
	for sym, n := range lens {
		if n > 0 {
			s.symbols[next[n]] = uint16(sym)
			next[n]++
		}
	}
}

// fillRoot enters the codes that the root can hold. It returns the first code that it
// cannot hold, of one bit more, and how many symbols it has entered.
func (s *codeSet) fillRoot(table []entry, root uint, symbols []entry) (code, used int) {
	table[0] = withLen(invalid, 1)
	for n := uint(1); n <= root; n++ {
		// With one more bit looked at, shorter codes stand at twice as many places.
		copy(table[1<<(n-1):1<<n], table)
		for range s.count[n] {
			table[reversed(code, n)] = withLen(symbols[s.symbols[used]], n)
			code++
			used++
		}
		code <<= 1
	}
	return code, used
}

// fillSubtables enters the codes that are longer than the root. A complete set fills
// its subtables: no place is left unassigned.
func (s *codeSet) fillSubtables(table []entry, root uint, symbols []entry, code, used int) {
	free := 1 << root
	for n := root + 1; n <= maxCodeLen; n++ {
		for left := s.count[n]; left > 0; left-- {
			place := int(reversed(code, n))
			at := &table[place&(1<<root-1)]
			if *at&kindMask != subtable {
				width := s.width(root, n, left)
				*at = subtable | entry(free)<<16 | entry(width)
				free += 1 << width
			}
			start, width := int(*at>>16), uint(*at&0xFF)
			for i := place >> root; i < 1<<width; i += 1 << (n - root) {
				table[start+i] = withLen(symbols[s.symbols[used]], n-root)
			}
			code++
			used++
		}
		code <<= 1
	}
}

// width returns how many bits a subtable needs whose first code has n bits, and is the
// first of left codes of that length. Codes follow each other in order, so the subtable
// ends where they fill it.
func (s *codeSet) width(root, n uint, left int) uint {
	width := n - root
	for left < 1<<width && n < maxCodeLen {
		n++
		width++
		left = left<<1 + s.count[n]
	}
	return width
}

// reversed returns the low n bits of a code, first bit lowest, as the stream has them.
func reversed(code int, n uint) uint16 { return bits.Reverse16(uint16(code)) >> (16 - n) }
