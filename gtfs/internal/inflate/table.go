package inflate

// A decoding table has an entry per possible run of low bits of the stream. An entry
// packs what one look-up must tell:
//
//	bits 0-7    bits to consume: those of the codes, and of a length or distance
//	            those of its extra bits too
//	bits 8-12   bits of the codes alone, where there are extra bits
//	bits 13-15  kind of entry
//	bits 16-23  the literal; of a table without literals, bits 16-31 are the value
//	bits 24-31  the base of the length, less minMatch
//
// The value is the base of a distance, a code length, or the start of a subtable.
type entry uint32

// Kinds of entry. The quick loop tests single bits: whether a literal stands in front,
// whether no match follows, and whether it is neither.
const (
	match    entry = 0                    // a length or a distance
	pair     entry = hasLiteral           // a literal, then a length
	literal  entry = hasLiteral | noMatch // a literal alone, or a code length
	subtable entry = rare                 // value: its start; bits to consume: its width
	endBlock entry = rare | hasLiteral
	invalid  entry = rare | noMatch
	kindMask entry = hasLiteral | noMatch | rare

	hasLiteral entry = 1 << 13
	noMatch    entry = 1 << 14
	rare       entry = 1 << 15
)

// Each look-up reads the low bits of the stream: the more, the fewer subtables are
// needed, but the more of the first cache (32 KiB) the table takes from the window, and
// the longer it takes to fill. Of 9 to 12 bits, 10 are the fastest for stop_times.
const (
	litlenBits  = 10
	distBits    = 8
	precodeBits = 7 // the longest code of a code length

	// The largest tables that any set of codes needs, root and subtables together: the
	// figures of zlib's enough for 288 and 32 symbols, these root sizes and 15 bits.
	litlenSize = 1334
	distSize   = 402
)

const (
	maxCodeLen = 15
	minMatch   = 3
	maxMatch   = 258

	numLitlen  = 288
	numDist    = 32
	numPrecode = 19
)

// Bases and extra bits of lengths 257 to 285 and of distances 0 to 29 (RFC 1951, 3.2.5).
var (
	lengthBase  = [...]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthExtra = [...]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	distBase    = [...]uint16{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
	distExtra   = [...]uint8{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
)

// Entries of each symbol, without the length of its code.
var (
	litlenEntries  = entries(numLitlen, litlenEntry)
	distEntries    = entries(numDist, distEntry)
	precodeEntries = entries(numPrecode, precodeEntry)
)

func entries(n int, of func(sym int) entry) []entry {
	list := make([]entry, n)
	for sym := range list {
		list[sym] = of(sym)
	}
	return list
}

func litlenEntry(sym int) entry {
	switch {
	case sym < 256:
		return literal | entry(sym)<<16
	case sym == 256:
		return endBlock
	case sym-257 < len(lengthBase):
		return match | entry(lengthBase[sym-257]-minMatch)<<24 | entry(lengthExtra[sym-257])
	}
	return invalid
}

func distEntry(sym int) entry {
	if sym < len(distBase) {
		return match | entry(distBase[sym])<<16 | entry(distExtra[sym])
	}
	return invalid
}

func precodeEntry(sym int) entry { return literal | entry(sym)<<16 }

// withLen adds the length of a code in front of an entry.
func withLen(e entry, n uint) entry { return e + entry(n) + entry(n)<<8 }

// codeLen returns how many bits the codes of an entry take, without extra bits.
func (e entry) codeLen() uint { return uint(e >> 8 & 31) }

// addPairs makes one entry of a literal and the length behind it, where the codes of
// both fit into the root. In stop_times every third match has such a literal: the
// quick loop takes both in one look-up, without a branch that is hard to predict.
func addPairs(root []entry) {
	// From the end: what is looked up stands before i, and is no pair yet.
	for i := len(root) - 1; i > 0; i-- {
		e := root[i]
		if e&kindMask != literal {
			continue
		}
		next := root[i>>e.codeLen()]
		if next&kindMask == match && next.codeLen()+e.codeLen() <= litlenBits {
			root[i] = withLen(next, e.codeLen()) | pair | e&(0xFF<<16)
		}
	}
}
