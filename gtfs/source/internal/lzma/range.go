package lzma

import "io"

// A prob is the chance, in 2048ths, that the next bit of its kind is 0.
type prob uint16

const (
	probBits = 11
	probInit = 1 << probBits / 2
	probMove = 5 // how fast a chance follows what is seen
)

// A rangeDecoder turns bytes into bits of uneven chances.
type rangeDecoder struct {
	in   io.ByteReader
	size uint32 // of the current range
	code uint32 // where the coded number lies in it
	err  error  // the first fault; bits read after it mean nothing
}

func (d *rangeDecoder) init() error {
	first, err := d.in.ReadByte()
	if err != nil {
		return unexpected(err)
	}
	if first != 0 {
		return ErrCorrupt
	}
	d.size = 0xffffffff
	for range 4 {
		d.code = d.code<<8 | uint32(d.next())
	}
	if d.err == nil && d.code == d.size {
		return ErrCorrupt
	}
	return d.err
}

func (d *rangeDecoder) next() byte {
	b, err := d.in.ReadByte()
	if err != nil && d.err == nil {
		d.err = unexpected(err)
	}
	return b
}

func (d *rangeDecoder) normalize() {
	if d.size < 1<<24 {
		d.size <<= 8
		d.code = d.code<<8 | uint32(d.next())
	}
}

// bit reads a bit with the chance p, which learns from it.
func (d *rangeDecoder) bit(p *prob) uint32 {
	v := *p
	bound := d.size >> probBits * uint32(v)
	var bit uint32
	if d.code < bound {
		d.size = bound
		*p = v + (1<<probBits-v)>>probMove
	} else {
		d.size -= bound
		d.code -= bound
		*p = v - v>>probMove
		bit = 1
	}
	d.normalize()
	return bit
}

// even reads n bits of even chances, the highest first.
func (d *rangeDecoder) even(n int) uint32 {
	var v uint32
	for range n {
		d.size >>= 1
		bit := uint32(0)
		if d.code >= d.size {
			d.code -= d.size
			bit = 1
		}
		v = v<<1 | bit
		d.normalize()
	}
	return v
}

// tree reads a number of n bits, the highest first; probs has 1<<n chances.
func (d *rangeDecoder) tree(probs []prob, n int) uint32 {
	m := uint32(1)
	for range n {
		m = m<<1 | d.bit(&probs[m])
	}
	return m - 1<<n
}

// reverse reads a number of n bits, the lowest first.
func (d *rangeDecoder) reverse(probs []prob, n int) uint32 {
	m, v := uint32(1), uint32(0)
	for i := range n {
		bit := d.bit(&probs[m])
		m = m<<1 | bit
		v |= bit << i
	}
	return v
}

// finished reports whether the coded number is used up, as it is at an end mark.
func (d *rangeDecoder) finished() bool { return d.code == 0 }

func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// fresh sets chances to one half.
func fresh(probs []prob) {
	for i := range probs {
		probs[i] = probInit
	}
}
