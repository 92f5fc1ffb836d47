package inflate

const (
	// fastInput is the input the quick loop must see ahead: two refills of 8 bytes.
	fastInput = 16
	// fastRoom is the room it must see: a literal, a match, and what a copy of words of
	// 16 bytes writes beyond its end.
	fastRoom = 1 + maxMatch + 16
)

// fast unpacks while input and room last. Bits are refilled to 56 or more: enough for a
// literal and a length (10 bits of the root, 5 extra) and a distance (15 bits, 13 extra).
// What is rare in the first table, the end of the block among it, it leaves to one.
//
// It is one loop, since bits, n, in and w must stay in registers; its steps below are
// inlined. The entry of the next symbol is looked up before a match is copied, so that
// the processor does both at a time. Bounds are checked by the compiler: what the loop's
// condition says of in and w lets it leave out most of them.
func (d *Reader) fast() error {
	if !d.paired {
		addPairs(d.litlen[:1<<litlenBits])
		d.paired = true
	}
	out, w := &d.out, uint(d.w)
	in, bits, n := refill(d.in[d.pos:], d.bits, d.n)
	e := d.litlen[bits&(1<<litlenBits-1)]
	var err error
	for len(in) >= fastInput/2 && w <= outSize-fastRoom {
		// Where no literal stands in front, the match overwrites this.
		out[w] = byte(e >> 16)
		if e&(noMatch|rare) != 0 {
			if e&rare != 0 {
				break
			}
			w++
			in, bits, n, e = d.next(in, bits, n, e)
			continue
		}
		w += uint(e / hasLiteral & 1)
		length := minMatch + uint(e>>24) + extraBits(bits, e)
		bits, n = skip(bits, n, e)

		e = d.dist[bits&(1<<distBits-1)]
		if e&rare != 0 {
			if e&kindMask == subtable {
				bits, n = bits>>distBits, n-distBits
				e = d.dist[int(e>>16)+int(bits&(1<<(e&15)-1))]
			}
			if e&kindMask == invalid {
				err = ErrCorrupt
				break
			}
		}
		distance := uint(e>>16) + extraBits(bits, e)
		in, bits, n, e = d.next(in, bits, n, e)
		if distance > w {
			err = ErrCorrupt
			break
		}

		from := w - distance
		switch {
		case distance >= 16:
			copy48(out, w, from)
			for i := uint(48); i < length; i += 16 {
				copy16(out, w+i, from+i)
			}
		case distance >= 8:
			copyNear(out, w, from, length)
		default:
			copyShort(out, w, from, length)
		}
		w += length
	}
	// Whole bytes among the bits go back, so that the careful loop finds the end.
	n &= 63
	d.pos, d.w = len(d.in)-len(in)-int(n>>3), int(w)
	d.n = n & 7
	d.bits = bits & (1<<d.n - 1)
	if err == nil && e&rare != 0 && w <= outSize-fastRoom {
		return d.one()
	}
	return err
}

// next consumes an entry and looks up that of the next symbol.
func (d *Reader) next(in []byte, bits uint64, n uint, e entry) ([]byte, uint64, uint, entry) {
	bits, n = skip(bits, n, e)
	in, bits, n = refill(in, bits, n)
	return in, bits, n, d.litlen[bits&(1<<litlenBits-1)]
}

// refill adds bytes until there are 56 bits or more. Their number is in the low 6 bits of
// n alone, as skip leaves the rest of an entry above them. What is above n in bits are
// bits of the next byte, which adds the same again.
func refill(in []byte, bits uint64, n uint) ([]byte, uint64, uint) {
	return in[^n>>3&7:], bits | load64(in)<<(n&63), n | 56
}

// skip consumes the bits of an entry.
func skip(bits uint64, n uint, e entry) (uint64, uint) { return bits >> (e & 63), n - uint(e) }

// extraBits returns the value of the extra bits of an entry, which is next in bits.
func extraBits(bits uint64, e entry) uint { return uint(bits & (1<<(e&63) - 1) >> (e >> 8 & 31)) }
