package inflate

// A match repeats bytes from a distance back. Copies of whole words may write beyond its
// end, where there is room: later output overwrites that. No word is wider than the
// distance, so that what it reads was written before.

// copy48 copies three words of 16 bytes, for a distance of 16 or more. Nine of ten matches
// of stop_times end there: a branch on the length, which changes with each, costs more.
func copy48(out *[outSize]byte, w, from uint) {
	to, src := (*[48]byte)(out[w:w+48]), (*[48]byte)(out[from:from+48])
	*(*[16]byte)(to[:]) = *(*[16]byte)(src[:])
	*(*[16]byte)(to[16:]) = *(*[16]byte)(src[16:])
	*(*[16]byte)(to[32:]) = *(*[16]byte)(src[32:])
}

// copy16 copies a word of 16 bytes, for a distance of 16 or more.
func copy16(out *[outSize]byte, w, from uint) {
	*(*[16]byte)(out[w : w+16]) = *(*[16]byte)(out[from : from+16])
}

// copyNear copies a match of a distance of 8 or more, where two words are enough as a
// rule: a departure that repeats the arrival.
func copyNear(out *[outSize]byte, w, from, length uint) {
	to, src := (*[16]byte)(out[w:w+16]), (*[16]byte)(out[from:from+16])
	*(*[8]byte)(to[:]) = *(*[8]byte)(src[:])
	*(*[8]byte)(to[8:]) = *(*[8]byte)(src[8:])
	for i := uint(16); i < length; i += 8 {
		*(*[8]byte)(out[w+i : w+i+8]) = *(*[8]byte)(out[from+i : from+i+8])
	}
}

// copyShort copies a match of any distance: what it has copied doubles what it can repeat.
func copyShort(out *[outSize]byte, w, from, length uint) {
	for at, end := w, w+length; at < end; {
		at += uint(copy(out[at:end], out[from:at]))
	}
}

// repeat copies byte by byte, as the format describes it.
func repeat(out *[outSize]byte, w, distance, length uint) {
	for end := w + length; w < end; w++ {
		out[w] = out[w-distance]
	}
}
