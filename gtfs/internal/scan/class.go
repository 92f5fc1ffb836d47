package scan

import "encoding/binary"

// A class is a bitmap of 64 bytes for each kind of byte that matters. A comma is a
// separator, a carriage return a break, a line feed both.
type class struct{ separators, breaks, quotes uint64 }

// lines are the line feeds, returns the carriage returns.
func (c class) lines() uint64   { return c.separators & c.breaks }
func (c class) returns() uint64 { return c.breaks &^ c.separators }

// odd tells what bytes some data holds that a cell had better not have.
type odd uint8

const (
	controls odd = 1 << iota // below U+0020, but for line ends, or U+007F
	wide                     // beyond ASCII
)

// classify tells the kinds of the bytes of data, 64 to a class; dst has room for all of
// them. Behind the data no kind is set.
func classify(dst []class, data []byte) odd {
	whole := len(data) / 64
	var seen odd
	if whole > 0 {
		seen = classifyWhole(dst[:whole], data[:64*whole])
	}
	if rest := data[64*whole:]; len(rest) > 0 {
		var tail [64]byte
		for i := copy(tail[:], rest); i < len(tail); i++ {
			tail[i] = ' '
		}
		seen |= classifyWhole(dst[whole:whole+1], tail[:])
	}
	return seen
}

// classifyPlain is classifyWhole without help of the processor: eight bytes at a time.
// The data is 64 bytes a class.
func classifyPlain(dst []class, data []byte) odd {
	var low, high uint64
	for n := range dst {
		p, c := data[64*n:64*n+64], class{}
		for i := 0; i < 64; i += 8 {
			word := binary.LittleEndian.Uint64(p[i:])
			notLine, notReturn := isNot(word, '\n'), isNot(word, '\r')
			c.separators |= gather(notLine&isNot(word, ',')) << i
			c.breaks |= gather(notLine&notReturn) << i
			c.quotes |= gather(isNot(word, '"')) << i
			low |= (below(word, ' ') | ^isNot(word, 0x7F)) & notLine & notReturn
			high |= word
		}
		dst[n] = c
	}
	var seen odd
	if low&highs != 0 {
		seen |= controls
	}
	if high&highs != 0 {
		seen |= wide
	}
	return seen
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

// below sets the high bit of each byte of word that is less than c, at most 0x80.
func below(word uint64, c byte) uint64 {
	return ^(word&^highs + ones*uint64(0x80-c) | word)
}

// gather packs the eight high bits of word, inverted, into the low byte.
func gather(word uint64) uint64 {
	return (^word & highs >> 7) * 0x0102040810204080 >> 56
}
