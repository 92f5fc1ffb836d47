package inflate

import "math/bits"

// A decoding table has an entry per possible run of low bits of the stream. An entry
// packs what one look-up must tell:
//
//	bits 0-7    bits to consume: those of the code, and of a length or distance
//	            those of its extra bits too
//	bits 8-12   bits of the code alone, where there are extra bits
//	bits 13-15  kind of entry
//	bits 16-31  value: the literal, the base of the length or distance, or the
//	            start of a subtable
type entry uint32

// Kinds of entry.
const (
	literal  entry = 0 << 13 // the fast loop tests for this one alone
	match    entry = 1 << 13 // a length or a distance
	endBlock entry = 2 << 13
	subtable entry = 3 << 13 // value: its start; bits to consume: its width
	invalid  entry = 4 << 13
	kindMask entry = 7 << 13
)

const (
	maxCodeLen  = 15
	litlenBits  = 11
	distBits    = 8
	precodeBits = 7

	numLitlen  = 288
	numDist    = 32
	numPrecode = 19

	// The largest tables that any set of codes needs, root and subtables together: the
	// figures of zlib's enough for these root sizes and 15 bits.
	litlenSize = 2342
	distSize   = 402
)

// Bases and extra bits of lengths 257 to 285 and of distances 0 to 29 (RFC 1951, 3.2.5).
var (
	lengthBase  = [...]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthExtra = [...]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	distBase    = [...]uint16{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
	distExtra   = [...]uint8{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
)

// litlenEntry returns the entry of a literal or length symbol without its code length.
func litlenEntry(sym int) entry {
	switch {
	case sym < 256:
		return literal | entry(sym)<<16
	case sym == 256:
		return endBlock
	case sym-257 < len(lengthBase):
		return match | entry(lengthBase[sym-257])<<16 | entry(lengthExtra[sym-257])
	}
	return invalid
}

// distEntry returns the entry of a distance symbol without its code length.
func distEntry(sym int) entry {
	if sym < len(distBase) {
		return match | entry(distBase[sym])<<16 | entry(distExtra[sym])
	}
	return invalid
}

// precodeEntry returns the entry of a symbol of the code of code lengths.
func precodeEntry(sym int) entry { return literal | entry(sym)<<16 }

// withLen adds the length of the code to an entry.
func withLen(e entry, n uint) entry { return e + entry(n) | entry(n)<<8 }

// build fills a table for codes of the given lengths, one per symbol, and reports
// whether they are a complete set. One code of one bit alone, and none at all, are
// let pass as decoders everywhere do; what they leave unassigned is invalid.
func build(table []entry, lens []uint8, root uint, symbol func(int) entry) bool {
	var count [maxCodeLen + 1]int
	for _, n := range lens {
		count[n]++
	}
	count[0] = 0
	if !complete(&count) {
		return false
	}
	for i := range 1 << root {
		table[i] = withLen(invalid, 1)
	}
	b := builder{table: table, root: root, free: 1 << root}
	b.assign(lens, &count)
	for sym, n := range lens {
		if n > 0 {
			b.add(sym, uint(n), symbol(sym))
		}
	}
	return true
}

// complete reports whether the code lengths use up all codes, or are one of the
// exceptions.
func complete(count *[maxCodeLen + 1]int) bool {
	left, used := 1, 0
	for _, c := range count[1:] {
		left = left<<1 - c
		used += c
		if left < 0 {
			return false
		}
	}
	return left == 0 || used == 0 || used == 1 && count[1] == 1
}

// reversed returns the low n bits of a code, first bit lowest, as the stream has them.
func reversed(code int, n uint) uint16 { return bits.Reverse16(uint16(code)) >> (16 - n) }

// A builder fills a table symbol by symbol.
type builder struct {
	table []entry
	root  uint
	free  int                    // start of the room for subtables
	codes [numLitlen]uint16      // of each symbol, first bit lowest
	width [1 << litlenBits]uint8 // of the subtable behind each root entry
}

// assign gives each symbol its code (RFC 1951, 3.2.2) and finds how wide subtables are.
func (b *builder) assign(lens []uint8, count *[maxCodeLen + 1]int) {
	var next [maxCodeLen + 1]int
	code := 0
	for n := 1; n <= maxCodeLen; n++ {
		code = (code + count[n-1]) << 1
		next[n] = code
	}
	for sym, n := range lens {
		if n == 0 {
			continue
		}
		b.codes[sym] = reversed(next[n], uint(n))
		next[n]++
		if uint(n) > b.root {
			w := &b.width[b.codes[sym]&(1<<b.root-1)]
			*w = max(*w, n-uint8(b.root))
		}
	}
}

// add enters a symbol at every place its code leads to.
func (b *builder) add(sym int, n uint, e entry) {
	code := int(b.codes[sym])
	if n <= b.root {
		for i := code; i < 1<<b.root; i += 1 << n {
			b.table[i] = withLen(e, n)
		}
		return
	}
	at := code & (1<<b.root - 1)
	width := uint(b.width[at])
	if b.table[at]&kindMask != subtable {
		b.table[at] = subtable | entry(b.free)<<16 | entry(width) | entry(b.root)<<8
		b.free += 1 << width
	}
	// A complete set of codes fills its subtables: no place is left unassigned.
	start := int(b.table[at] >> 16)
	for i := code >> b.root; i < 1<<width; i += 1 << (n - b.root) {
		b.table[start+i] = withLen(e, n-b.root)
	}
}
