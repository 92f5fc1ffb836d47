package inflate

import "encoding/binary"

// copyMatch repeats length bytes from distance before w. It may write up to 8 bytes
// beyond, where there is room.
func copyMatch(out []byte, w, distance, length int) {
	from, to := out[w-distance:], out[w:w+length+8]
	if distance >= 8 {
		// Eight bytes at a time: what is read was written before.
		from = from[:len(to)]
		for i := 0; i < length; i += 8 {
			binary.LittleEndian.PutUint64(to[i:], load64(from[i:]))
		}
		return
	}
	repeat(out, w, distance, length)
}

// repeat copies a short pattern: it doubles until whole words can be copied.
func repeat(out []byte, w, distance, length int) {
	if distance == 1 {
		word := uint64(out[w-1]) * 0x0101010101010101
		for i := 0; i < length; i += 8 {
			binary.LittleEndian.PutUint64(out[w+i:], word)
		}
		return
	}
	for i := range length {
		out[w+i] = out[w+i-distance]
	}
}
