package inflate

const (
	maxMatch = 258
	// fastInput is the input the quick loop must see ahead: two refills of 8 bytes.
	fastInput = 16
	// fastRoom is the room it must see: three literals, a match, and 8 bytes that a copy
	// may write beyond its end.
	fastRoom = 3 + maxMatch + 8
)

// fast unpacks while input and room last. Bits are refilled 8 bytes at a time, to 56
// bits or more: enough for a length and a distance with their extra bits (48), or for
// three literals of the root table (33) and a look ahead.
func (d *Reader) fast() error {
	in, out := d.in, d.out[:outSize]
	pos, w, bits, n := d.pos, d.w, d.bits, d.n
	litlen, dist := &d.litlen, &d.dist
	var err error
	for pos <= len(in)-fastInput && w <= outSize-fastRoom {
		bits |= load64(in[pos:]) << (n & 63)
		pos += int(63-n) >> 3
		n |= 56
		e := litlen[bits&(1<<litlenBits-1)]
		// Text is mostly matches, but where a literal stands others follow.
		if e&kindMask == literal {
			out[w] = byte(e >> 16)
			w++
			bits, n = bits>>(e&63), n-uint(e&63)
			e = litlen[bits&(1<<litlenBits-1)]
			if e&kindMask == literal {
				out[w] = byte(e >> 16)
				w++
				bits, n = bits>>(e&63), n-uint(e&63)
				e = litlen[bits&(1<<litlenBits-1)]
				if e&kindMask == literal {
					out[w] = byte(e >> 16)
					w++
					bits, n = bits>>(e&63), n-uint(e&63)
					continue
				}
			}
			bits |= load64(in[pos:]) << (n & 63)
			pos += int(63-n) >> 3
			n |= 56
		}
		if e&kindMask != match {
			if e&kindMask == subtable {
				bits, n = bits>>litlenBits, n-litlenBits
				e = litlen[int(e>>16)+int(bits&(1<<(e&15)-1))]
			}
			if e&kindMask == literal {
				out[w] = byte(e >> 16)
				w++
				bits, n = bits>>(e&63), n-uint(e&63)
				continue
			}
			if e&kindMask == endBlock {
				bits, n = bits>>(e&63), n-uint(e&63)
				d.state = atHeader
				break
			}
			if e&kindMask != match {
				err = ErrCorrupt
				break
			}
		}
		length := int(e>>16) + int(bits&(1<<(e&63)-1)>>(e>>8&31))
		bits, n = bits>>(e&63), n-uint(e&63)

		e = dist[bits&(1<<distBits-1)]
		if e&kindMask == subtable {
			bits, n = bits>>distBits, n-distBits
			e = dist[int(e>>16)+int(bits&(1<<(e&15)-1))]
		}
		distance := int(e>>16) + int(bits&(1<<(e&63)-1)>>(e>>8&31))
		bits, n = bits>>(e&63), n-uint(e&63)
		if e&kindMask != match || distance > w {
			err = ErrCorrupt
			break
		}
		copyMatch(out, w, distance, length)
		w += length
	}
	// Whole bytes among the bits go back, so that the careful loop finds the end.
	pos -= int(n >> 3)
	n &= 7
	d.pos, d.w, d.bits, d.n = pos, w, bits&(1<<n-1), n
	return err
}
