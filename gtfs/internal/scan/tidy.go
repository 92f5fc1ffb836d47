package scan

import (
	"encoding/binary"
	"math/bits"
)

// A tidy block is one whose every quote is in its place: an opening one right after a
// comma or line end, a closing one right before, all others doubled. Nearly all files
// with quotes are tidy, and whether a byte stands inside quotes is then the parity of
// the quotes up to it, which needs no branches.

// A tidiness is what a look at the quotes of some data has told.
type tidiness struct {
	tidy   bool
	inner  bool // a doubled quote or a line end stands inside quotes
	open   bool // the data ends inside quotes
	record int  // where the last whole record ends
}

// parity carries what the next 64 bytes must know of those before.
type parity struct {
	inside uint64 // all ones inside quotes
	before uint64 // 1 where an opening quote may come next
	closed uint64 // 1 where the byte before was a closing quote
}

// tidyUp checks the quotes of data and finds the end of the last record.
func tidyUp(data []byte) tidiness {
	t := tidiness{tidy: true}
	at := parity{before: 1}
	for base := 0; base < len(data) && t.tidy; base += 64 {
		c := classify(data, base)
		inside := prefixXor(c.quotes) ^ at.inside
		opening, closing := c.quotes&inside, c.quotes&^inside
		mayOpen := c.separators&^inside | closing
		t.tidy = opening&^(mayOpen<<1|at.before) == 0 &&
			(closing<<1|at.closed)&^(c.separators|c.breaks|opening|c.end) == 0
		t.inner = t.inner || c.breaks&inside != 0 || opening&(closing<<1|at.closed) != 0
		if ends := c.separators & c.breaks &^ inside; ends != 0 {
			t.record = base + bits.Len64(ends)
		}
		at = parity{uint64(int64(inside) >> 63), mayOpen >> 63, closing >> 63}
	}
	t.open = at.inside != 0
	return t
}

// A class is a bitmap of 64 bytes for each kind of byte that matters. A comma is a
// separator, a carriage return a break, a line feed both.
type class struct{ separators, breaks, quotes, end uint64 }

// classify tells the kinds of data[base:base+64]; end marks all behind the data.
func classify(data []byte, base int) class {
	if base+64 > len(data) {
		var tail [64]byte
		n := copy(tail[:], data[base:])
		c := classify64(&tail)
		c.end = ^uint64(0) << n
		return c
	}
	return classify64((*[64]byte)(data[base:]))
}

func classify64(p *[64]byte) (c class) {
	for i := 0; i < 64; i += 8 {
		word := binary.LittleEndian.Uint64(p[i:])
		notLine := isNot(word, '\n')
		c.separators |= gather(notLine&isNot(word, ',')) << i
		c.breaks |= gather(notLine&isNot(word, '\r')) << i
		c.quotes |= gather(isNot(word, '"')) << i
	}
	return c
}

// prefixXor sets bit i to the parity of bits 0 to i.
func prefixXor(x uint64) uint64 {
	for shift := 1; shift < 64; shift *= 2 {
		x ^= x << shift
	}
	return x
}

// outside marks the commas and line feeds of p outside quotes, and carries in inside
// whether the next bytes begin in quotes.
func outside(p *[64]byte, inside *uint64) uint64 {
	var found, quotes uint64
	for i := 0; i < 64; i += 8 {
		word := binary.LittleEndian.Uint64(p[i:])
		found |= gather(isNot(word, ',')&isNot(word, '\n')) << i
		quotes |= gather(isNot(word, '"')) << i
	}
	in := prefixXor(quotes) ^ *inside
	*inside = uint64(int64(in) >> 63)
	return found &^ in
}
