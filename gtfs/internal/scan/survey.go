package scan

import "math/bits"

// A tidy text is one whose every quote is in its place: an opening one right after a
// comma or line end, a closing one right before, all others doubled. Nearly all files
// with quotes are tidy, and whether a byte stands inside quotes is then the parity of
// the quotes up to it, which needs no branches.

// A survey is what one pass over some data tells of it.
type survey struct {
	odd     odd
	quotes  bool // there are any
	returns bool // there are carriage returns
	loneCR  bool // a carriage return without a line feed, before the last byte
	tidy    bool // the quotes are all in their place
	inner   bool // a doubled quote or a line end stands inside quotes
	open    bool // the data ends inside quotes
	record  int  // where the last record ends, if the data is tidy

	at parity
}

// parity carries what the next 64 bytes must know of those before.
type parity struct {
	inside uint64 // all ones inside quotes
	before uint64 // 1 where an opening quote may come next
	closed uint64 // 1 where the byte before was a closing quote
	cr     uint64 // 1 where the byte before was a carriage return
}

// strip is how many classes are made before they are looked at: few enough to stay in
// the nearest cache with their bytes.
const strip = 64

// look surveys data and marks in separators, which has a word for 64 bytes, the commas
// and line feeds outside quotes. After an untidy quote the marks mean nothing.
func look(data []byte, separators []uint64) survey {
	s := survey{tidy: true, at: parity{before: 1}}
	var classes [strip]class
	for base := 0; base < len(data); base += 64 * strip {
		part := data[base:min(base+64*strip, len(data))]
		n := (len(part) + 63) / 64
		s.odd |= classify(classes[:n], part)
		for i, c := range classes[:n] {
			end := uint64(0) // marks all behind the data
			if left := len(part) - 64*i; left < 64 {
				end = ^uint64(0) << left
			}
			separators[base/64+i] = s.word(c, base+64*i, end)
		}
	}
	s.open = s.at.inside != 0
	return s
}

// word adds the class of the 64 bytes from base on, and returns their separators.
func (s *survey) word(c class, base int, end uint64) uint64 {
	lines := c.lines()
	if returns := c.returns(); returns|s.at.cr != 0 {
		s.returns = true
		s.loneCR = s.loneCR || (returns<<1|s.at.cr)&^(lines|end) != 0
		s.at.cr = returns >> 63
	}
	if c.quotes|s.at.inside|s.at.closed == 0 {
		s.at.before = c.separators >> 63
		if lines != 0 {
			s.record = base + bits.Len64(lines)
		}
		return c.separators
	}
	return s.quoted(c, base, end)
}

// quoted adds a class with quotes, or inside them.
func (s *survey) quoted(c class, base int, end uint64) uint64 {
	s.quotes = true
	inside := prefixXor(c.quotes) ^ s.at.inside
	opening, closing := c.quotes&inside, c.quotes&^inside
	mayOpen := c.separators&^inside | closing
	s.tidy = s.tidy && opening&^(mayOpen<<1|s.at.before) == 0 &&
		(closing<<1|s.at.closed)&^(c.separators|c.breaks|opening|end) == 0
	s.inner = s.inner || c.breaks&inside != 0 || opening&(closing<<1|s.at.closed) != 0
	if lines := c.lines() &^ inside; lines != 0 {
		s.record = base + bits.Len64(lines)
	}
	s.at.inside, s.at.before, s.at.closed = uint64(int64(inside)>>63), mayOpen>>63, closing>>63
	return c.separators &^ inside
}

// prefixXor sets bit i to the parity of bits 0 to i.
func prefixXor(x uint64) uint64 {
	for shift := 1; shift < 64; shift *= 2 {
		x ^= x << shift
	}
	return x
}
